import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distinctNames, safeName } from '../../../shared/runs/file-names.ts'

describe('a file name', () => {
  test.each([
    ['HL-1001', 'HL-1001'],
    ['Müller & Söhne GmbH', 'Müller & Söhne GmbH'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['CON', '_CON'],
    ['lpt1.report', '_lpt1.report'],
    ['con .pdf', '_con .pdf'],
    ['console', 'console'],
    ['ends in dots...  ', 'ends in dots'],
    ['.hidden', 'hidden'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['tab\there\nand there', 'tabhereand there'],
    ['🎉 party', '🎉 party'],
    ['half \uD83D', 'half -'],
    ['', 'statement'],
    ['...', 'statement'],
  ])('of %j is %j', (text, name) => {
    expect(safeName(text)).toBe(name)
  })

  test('of 300 characters is cut between characters, and leaves room for an ending', () => {
    for (const character of ['a', 'é', '漢', '🎉']) {
      const name = safeName(character.repeat(300))
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
      expect(Buffer.byteLength(name)).toBeGreaterThan(175)
      expect(name.isWellFormed()).toBe(true)
    }
  })

  test('is taken by every file system, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeName(text)
        expect(name).not.toMatch(/[\p{Cc}/\\:*?"<>|]|^\.|[. ]$|^$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(safeName(name)).toBe(name)
      }),
    )
  })
})

describe('names that collide', () => {
  const named = (...names: readonly string[]) => names.map((name, at) => ({ accountId: `A${at}`, name }))

  test('all end in a mark of their account', () => {
    const [first, second, third] = distinctNames(named('Acme', 'ACME', 'Bolt'))
    expect(first).toMatch(/^Acme-[0-9a-f]{8}$/)
    expect(second).toMatch(/^ACME-[0-9a-f]{8}$/)
    expect(third).toBe('Bolt')
  })

  test('are told from each other whatever they are, in either form of an accent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'A', 'é', 'e\u0301', 'É', 'b', 'ß', 'SS'), { maxLength: 12 }),
        (names) => {
          const made = distinctNames(named(...names.map(safeName)))
          const folded = new Set(made.map((name) => name.normalize('NFC').toUpperCase().toLowerCase()))
          expect(folded.size).toBe(names.length)
        },
      ),
    )
  })
})
