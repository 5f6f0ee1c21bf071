import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brandNamed } from '../../../electron/engine/brands/brands.ts'
import { reviewOfBook, usualReview } from '../../../electron/engine/calculate/review.ts'
import { calculationFor, valueOfAccount } from '../../../electron/engine/calculate/values.ts'
import { printStatement, wholeStatement } from '../../../electron/engine/print/print.ts'
import { printBriefing } from '../../../electron/engine/print/print-briefing.ts'
import { briefingOf } from '../../../shared/briefing/build.ts'
import { exponentOf } from '../../../shared/money/currency.ts'
import { statementModel } from '../../../shared/statement/build.ts'
import { sourceOf } from '../../../shared/statement/source.ts'
import { closeBooks, sampleBook } from '../../fixtures/book.ts'
import { readPdf, streamsOf, writtenIn } from '../../fixtures/read-pdf.ts'

type Book = Awaited<ReturnType<typeof sampleBook>>
let book: Book

beforeAll(async () => {
  book = await sampleBook()
})
afterAll(closeBooks)

const documents = ['renewal', 'summary'] as const
const printedFor = ['HL-1003', 'HL-1017', 'HL-1021'].flatMap((id) => documents.map((document) => ({ id, document })))

describe.each(printedFor)('the $document of $id', ({ id: accountId, document }) => {
  test('holds the worth and none of the internal figures, in text, metadata or any stream', async () => {
    const calculation = calculationFor(book.book, book.asOf)
    const { review, clv } = reviewOfBook(book.book, calculation, usualReview)
    const row = review.accounts.find((one) => one.accountId === accountId)
    const own = clv.clv.accounts.get(accountId)
    const valued = valueOfAccount(book.book, calculation, accountId, 'relationship')
    const brand = brandNamed(book.book, 'harbourline')
    if (!row || !own || !valued?.value || !brand.ok) throw new Error('The sample has this account and brand.')
    const printed = await printStatement(
      wholeStatement(
        statementModel(calculation, valued.facts, valued.value, 'en-GB'),
        brand.value,
        sourceOf(calculation, valued.facts, 'relationship', 'en-GB'),
        { document },
      ),
    )
    if (!printed.ok) throw new Error(printed.problem.message)
    const { words, text } = await everythingIn(printed.value.bytes)

    expect(
      writings(valued.value.worth.value, exponentOf(valued.value.currency)).some((writing) => text.includes(writing)),
    ).toBe(true)
    const internal = [row.profit, row.clv, own.historic, own.residual].map((figure) => figure.value)
    const ratios = [row.reciprocity.value, row.valueToClv.value, row.surplusShare.value]
    expect(internal.every((value) => value !== null)).toBe(true)
    const found = [
      ...internal.flatMap((value) => writings(value, 2)),
      ...ratios.flatMap((value) => (value === null ? [] : [value.toFixed(4)])),
    ]
    expect(found.filter((writing) => text.includes(writing))).toEqual([])
    expect(words).not.toMatch(/\bCLV\b|lifetime value|margin\b(?! of)|cost to serve|reciprocity|quadrant|at-risk/i)
    for (const other of review.accounts) if (other.accountId !== accountId) expect(words).not.toContain(other.name)
  })
})

test('the briefing holds what no customer’s document may, so that the search above can find it', async () => {
  const calculation = calculationFor(book.book, book.asOf)
  const { review, clv } = reviewOfBook(book.book, calculation, usualReview)
  const valued = valueOfAccount(book.book, calculation, 'HL-1017', 'relationship')
  const brand = brandNamed(book.book, 'harbourline')
  if (!valued?.value || !brand.ok) throw new Error('The sample has this account and brand.')
  const statement = statementModel(calculation, valued.facts, valued.value, 'en-GB')
  const briefing = briefingOf(statement, review, clv.clv, calculation.book.settings.currency)
  if (!briefing) throw new Error('The review has this account.')
  const printed = await printBriefing({ briefing, brand: brand.value, paper: 'A4', sections: null })
  if (!printed.ok) throw new Error(printed.problem.message)
  const { all, pages } = await readPdf(printed.value.bytes)
  const found = writings(briefing.inside.clv, 2).filter((writing) => all.includes(writing))
  expect(found.length).toBeGreaterThan(0)
  for (const page of pages) expect(page).toContain('Internal: not for customers')
  expect(writtenIn(printed.value.bytes)).not.toContain('statement.json')
})

/** How an amount may be written: whole and with decimals, grouped in any of the usual ways, as minor units. */
function writings(minor: number | null, exponent: number): readonly string[] {
  if (minor === null || Math.abs(minor) < 10 ** (exponent + 4)) return []
  const major = Math.abs(minor) / 10 ** exponent
  const grouped = [0, 2].flatMap((digits) =>
    ['en-GB', 'nl-NL', 'fr-FR', 'de-CH'].map((locale) =>
      major.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    ),
  )
  return [...new Set([...grouped, major.toFixed(exponent), String(Math.abs(minor))])]
}

/** The text of all pages, the metadata, the file's own bytes, and every stream of it unpacked. */
async function everythingIn(bytes: Uint8Array): Promise<{ readonly words: string; readonly text: string }> {
  const { all, info, outline } = await readPdf(bytes)
  const streams = streamsOf(bytes)
  expect(streams.length).toBeGreaterThan(5)
  const words = [all, JSON.stringify(info), ...outline].join('\n')
  return { words, text: `${words}\n${writtenIn(bytes)}` }
}
