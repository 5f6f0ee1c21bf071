import { assert } from '../../../shared/assert.ts'

/** A character that PDF keeps for itself within a text, and how it is written there. */
const escapes: Readonly<Record<string, string>> = {
  ...{ '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' },
  ...{ '\\': '\\\\', '(': '\\(', ')': '\\)' },
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const special = /[\n\r\t\x08\f()\\]/g
const beyondAscii = /[\u0080-\uffff]/

/**
 * A value as it stands in a file (ISO 32000-1, 7.3), of pdfkit's kinds: a plain string is a name, a `String` a text, an
 * object of a class of pdfkit's says itself what it is written as. Without the line breaks that pdfkit writes, and
 * without a cipher.
 */
export function writtenValue(value: unknown): string {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return numberOf(value)
  if (Array.isArray(value)) return `[${value.map(writtenValue).join(' ')}]`
  if (value instanceof String) return writtenText(value.valueOf())
  if (value instanceof Date) return writtenText(`D:${value.toISOString().replace(/[-T:]|\.\d+/g, '')}`)
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
    return String(value)
  }
  let entries = ''
  for (const key in value) entries += `/${key} ${writtenValue((value as Record<string, unknown>)[key])}`
  return `<<${entries}>>`
}

export function numberOf(value: number): string {
  assert(Math.abs(value) < 1e21, 'a file has numbers only, without exponents')
  return `${Math.round(value * 1e6) / 1e6}`
}

/** What locks the bytes of a text. */
export type Cipher = (bytes: Buffer) => Buffer

/** A text, in UTF-16 where ASCII does not do; each character of the answer is a byte. */
export function writtenText(text: string, cipher?: Cipher): string {
  const bytes = beyondAscii.test(text) ? Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1') : text
  const locked = cipher ? cipher(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes
  return `(${locked.replace(special, (one) => escapes[one] ?? one)})`
}
