import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'
import { makeSample } from './sample-file.ts'

type Written = { readonly file: string; readonly sha256: string; readonly pages: number; readonly statementId: string }
type Demo = {
  readonly book: string
  readonly statements: readonly { readonly accountId: string; readonly file: string }[]
  readonly notReady: readonly {
    readonly accountId: string
    readonly problems: readonly { readonly message: string }[]
  }[]
}

const place = desk()
const book = place.at('sample.counterpart')
const out = place.at('statement.pdf')
const one = ['statement', book, '--account', 'HL-1001', '--as-of', '2026-03-31']
beforeAll(() => makeSample(book), 120_000)
afterAll(() => place.clear())

describe('statement', () => {
  test('writes a whole PDF, says its hash, and nothing else beside it', async () => {
    const before = readdirSync(place.folder)
    const written = await jsonOf<Written>(...one, '--out', out)
    const bytes = readFileSync(out)
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(bytes.subarray(-6).toString('latin1')).toMatch(/%%EOF/)
    expect(written).toMatchObject({ file: out, sha256: createHash('sha256').update(bytes).digest('hex') })
    expect(written.pages).toBeGreaterThanOrEqual(4)
    expect(readdirSync(place.folder).toSorted()).toEqual([...before, 'statement.pdf'].toSorted())
  })

  test('writes a summary of one page, and a briefing that is no statement', async () => {
    const summary = await jsonOf<Written>(...one, '--template', 'summary', '--out', place.at('summary.pdf'))
    expect(summary).toMatchObject({ pages: 1, statementId: expect.stringMatching(/^CP-2026-03-31-/) })
    const briefing = await jsonOf<Written>(...one, '--template', 'internal', '--out', place.at('internal.pdf'))
    expect(briefing.statementId).toBeUndefined()
    expect(readFileSync(place.at('internal.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })

  test('takes the language and the brand it is told', async () => {
    const own = await jsonOf<Written>(...one, '--out', out)
    const dutch = await jsonOf<Written>(...one, '--out', out, '--locale', 'nl-NL', '--brand', 'plain')
    expect(dutch.sha256).not.toBe(own.sha256)
  })

  test.each([
    [['--brand', 'nope'], /There is no brand "nope"\. The brands are: .*plain/],
    [['--brand', '../../package'], /There is no brand/],
    [['--locale', 'zz_!!'], /--locale has to be a language tag/],
    [['--template', 'poster'], /--template has to be one of renewal/],
    [['--as-of', 'soon'], /--as-of has to be a day/],
    [['--account', 'NOPE'], /The book has no account "NOPE"/],
  ])('refuses %j and writes nothing', async (words, sentence) => {
    const file = place.at('refused.pdf')
    const said = await counterpart(...one, '--out', file, ...words)
    expect([said.exit, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(sentence)
    expect(existsSync(file)).toBe(false)
  })

  test.each([
    ['HL-1009', /not ready.*CHF→EUR/],
    ['HL-1010', /not ready.*baseline/],
    ['HL-1011', /not ready.*left on 2025-06-30/],
  ])('is refused for %s with the reasons', async (id, sentence) => {
    const said = await counterpart('statement', book, '--account', id, '--as-of', '2026-03-31', '--out', out)
    expect(said.exit).toBe(2)
    expect(said.err).toMatch(sentence)
  })

  test('is refused where it cannot be written, and leaves no half of a file', async () => {
    mkdirSync(place.at('folder.pdf'))
    for (const [file, why] of [
      [place.at('no/such/s.pdf'), /its folder does not exist/],
      [place.at('folder.pdf'), /it is a folder/],
    ] as const) {
      const said = await counterpart(...one, '--out', file)
      expect(said.exit).toBe(2)
      expect(said.err).toMatch(why)
    }
    expect(readdirSync(place.folder).filter((name) => name.includes('.part'))).toEqual([])
  })

  test('needs to know whose it is and where to', async () => {
    expect((await counterpart('statement', book, '--out', out)).err).toMatch(/--account ID/)
    expect((await counterpart('statement', book, '--account', 'HL-1001')).err).toMatch(/--out FILE/)
  })
})

describe('demo', () => {
  test('makes the book and the statements, and may be run again', async () => {
    const folder = place.at('demo')
    const first = await counterpart('demo', '--out', folder, '--json')
    const again = await counterpart('demo', '--out', folder, '--json')
    expect([first.exit, again.exit]).toEqual([0, 0])
    expect(again.out).toBe(first.out)
    const { statements, notReady, ...rest } = JSON.parse(again.out) as Demo
    expect(rest).toEqual({ book: place.at('demo/harbourline.counterpart'), asOf: '2026-03-31' })
    expect(statements).toHaveLength(9)
    for (const { file } of statements) expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(notReady.map(({ accountId }) => accountId)).toEqual(['HL-1009', 'HL-1010'])
    expect(notReady.every(({ problems }) => problems.length > 0)).toBe(true)
    expect((await counterpart('value', rest.book)).exit).toBe(0)
  })

  test('refuses a place that is a file', async () => {
    const said = await counterpart('demo', '--out', place.write('file', 'x'))
    expect([said.exit, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(/Choose another folder with --out/)
  })
})
