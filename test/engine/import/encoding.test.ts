import { expect, test } from 'vitest'
import { decoderOf, type Encoding, likelyEncoding } from '../../../electron/engine/import/encoding.ts'

const text = 'id,naam\nА1,Café “Ünïcode” 😀 Волна\n'

function utf16(of: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(of, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

function decoded(bytes: Buffer, encoding: Encoding, mark: number, size: number): string | null {
  const decoder = decoderOf(encoding, mark)
  const count = Math.ceil(bytes.length / size)
  const pieces = Array.from({ length: count }, (_, n) => decoder.decode(bytes.subarray(n * size, n * size + size)))
  return pieces.includes(null) || decoder.end() !== 'whole' ? null : pieces.join('')
}

const files: readonly (readonly [string, Encoding, number, Buffer])[] = [
  ['UTF-8', 'utf-8', 0, Buffer.from(text)],
  ['UTF-8 with a mark', 'utf-8', 3, Buffer.from(`\ufeff${text}`)],
  ['UTF-16 little-endian with a mark', 'utf-16le', 2, utf16(`\ufeff${text}`, 'le')],
  ['UTF-16 big-endian with a mark', 'utf-16be', 2, utf16(`\ufeff${text}`, 'be')],
]

test.each(files)('%s is recognised and decoded in pieces of any size', (_, encoding, mark, bytes) => {
  expect(likelyEncoding(bytes)).toEqual({ encoding, mark })
  for (const size of [1, 2, 3, 5, 7, 1000]) expect(decoded(bytes, encoding, mark, size)).toBe(text)
})

test('UTF-16 without a mark is recognised by its zeros', () => {
  const plain = 'account_id,name\nA1,Волна\n'
  expect(likelyEncoding(utf16(plain, 'le'))).toEqual({ encoding: 'utf-16le', mark: 0 })
  expect(likelyEncoding(utf16(plain, 'be'))).toEqual({ encoding: 'utf-16be', mark: 0 })
})

test('Windows-1252 has its own signs between 80 and 9F', () => {
  const bytes = Buffer.from([0x80, 0x92, 0x96, 0xe9, 0x9f])
  expect(decoded(bytes, 'utf-8', 0, 1)).toBeNull()
  expect(decoded(bytes, 'windows-1252', 0, 2)).toBe('€’–éŸ')
})

test('a file that stops inside a character is cut off where UTF-8 had shown itself, and not UTF-8 where it had not', () => {
  const proven = decoderOf('utf-8', 0)
  proven.decode(Buffer.from('é,é').subarray(0, 4))
  expect(proven.end()).toBe('cut-off')
  const latin = decoderOf('utf-8', 0)
  latin.decode(Buffer.from('caf\xe9', 'latin1'))
  expect(latin.end()).toBe('not-valid')
})

test('half of a surrogate pair is not valid UTF-16', () => {
  expect(decoderOf('utf-16le', 0).decode(Buffer.from([0x41, 0, 0, 0xdc, 0x41, 0]))).toBeNull()
})
