import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { counterpart, desk, jsonOf } from './counterpart.ts'
import { makeSample } from './sample-file.ts'

type Texts = { readonly texts: readonly { readonly id: string; readonly text: string }[] }

const place = desk()
const book = place.at('sample.counterpart')
const texts = (...words: readonly string[]) => counterpart('texts', book, ...words)
const printed = async (...more: readonly string[]) => {
  const out = place.at('statement.pdf')
  const said = await counterpart(
    'statement',
    book,
    '--account',
    'HL-1002',
    '--as-of',
    '2026-03-31',
    '--out',
    out,
    ...more,
  )
  return said.exit === 0 ? (await readPdf(new Uint8Array(readFileSync(out)))).all : said.err
}

beforeAll(() => makeSample(book))
afterAll(() => place.clear())

test('a book begins with the usual texts', async () => {
  expect(await jsonOf('texts', book)).toEqual({ texts: [] })
  expect((await texts()).out).toBe('All texts are the usual ones.\n')
})

test('a text is kept for what it holds for, the most particular is printed, and removed it is the usual one', async () => {
  expect((await texts('note', 'From all of us.')).exit).toBe(0)
  expect((await texts('note', 'From {company}, {account}.', '--locale', 'en', '--brand', 'harbourline')).exit).toBe(0)
  expect((await texts('note', 'Only for you.', '--account', 'HL-1003')).exit).toBe(0)
  const listed = await jsonOf<Texts>('texts', book)
  const where = { document: null, brand: null, locale: null, account: null }
  expect(listed.texts).toHaveLength(3)
  expect(listed.texts).toEqual(
    expect.arrayContaining([
      { id: 'note', ...where, text: 'From all of us.' },
      { id: 'note', ...where, brand: 'harbourline', locale: 'en', text: 'From {company}, {account}.' },
      { id: 'note', ...where, account: 'HL-1003', text: 'Only for you.' },
    ]),
  )
  expect((await texts()).out).toMatch(/note +brand harbourline, en +From \{company\}/)
  expect(await printed()).toContain('From Harbourline, Meridian Tooling Ltd.')
  expect(await printed('--locale', 'nl-NL')).toContain('From all of us.')
  expect((await jsonOf<Texts>('texts', book, 'note', '--account', 'HL-1003')).texts).toHaveLength(1)
  expect((await texts('note', '--brand', 'harbourline', '--locale', 'en', '--remove')).exit).toBe(0)
  expect(await printed()).toContain('From all of us.')
})

test.each([
  ['a text that there is not', ['greeting', 'Hello'], /There is no text greeting\. .* opening, note, statement\./],
  ['a place that there is not', ['note', 'Your CLV is {clv}.'], /A text names \{clv\}/],
  ['an opening without what was paid', ['opening', 'Worth {worth}.'], /leaves out \{paid\}/],
  ['an unknown brand', ['note', 'Hello', '--brand', 'north'], /There is no brand "north"/],
  ['an unknown account', ['note', 'Hello', '--account', 'NOBODY'], /no account "NOBODY"/],
  ['an unknown document', ['note', 'Hello', '--document', 'internal'], /renewal.*summary/],
  ['one too long', ['note', 'x'.repeat(601)], /at most 600 characters/],
  ['nothing to remove', ['note', '--locale', 'fr', '--remove'], /nothing|none to remove/],
  ['words and --remove', ['note', 'Hello', '--remove'], /no words for it/],
])('%s is refused, and nothing is changed', async (_, words, sentence) => {
  const before = await jsonOf<Texts>('texts', book)
  const said = await texts(...words)
  expect([said.exit, said.err]).toEqual([2, expect.stringMatching(sentence)])
  expect(await jsonOf<Texts>('texts', book)).toEqual(before)
})
