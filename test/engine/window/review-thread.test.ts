import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewOfBook, usualReview } from '../../../electron/engine/calculate/review.ts'
import { calculationFor } from '../../../electron/engine/calculate/values.ts'
import { openBook } from '../../../electron/engine/store/book.ts'
import { reviewsInThread } from '../../../electron/engine/window/review-thread.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { day } from '../../../shared/days.ts'
import { noLevers } from '../../../shared/review/levers.ts'
import { makeSample } from '../cli/sample-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterpart-review-'))
const file = join(folder, 'sample.counterpart')
const asOf = day('2026-03-31')
const given = { file, asOf, window: 'relationship' } as const
const question = { asOf, window: 'relationship', thresholds: { value: null, clv: null }, renewingWithin: 90 } as const
const reviews = reviewsInThread()
beforeAll(() => makeSample(file))
afterAll(() => {
  reviews.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the window is answered what the command line says, as agreed', async () => {
  const summary = await reviews.ask(given, 'summary', question)
  if (!summary.ok) throw new Error(summary.problem.message)
  expect(contract.review.output.safeParse(summary.value).error).toBeUndefined()
  const { review } = found()
  expect(summary.value.totals.worth.value).toBe(review.totals.worth.value)
  expect(summary.value.columns.worth).toEqual(review.accounts.map(({ worth }) => worth.value))
  expect(summary.value.profitCurve.points.at(-1)?.up).toBe(review.totals.profit.value)
})

test('the table’s pages hold each account once, what is not known last', async () => {
  const filter = { search: '', quadrants: [], segments: [], managers: [], brush: null }
  const asked = { question, filter, sort: { by: 'reciprocity', descending: true } } as const
  const pages = await Promise.all([0, 20].map((offset) => reviews.ask(given, 'rows', { ...asked, offset, limit: 20 })))
  const rows = pages.flatMap((page) => (page.ok ? page.value.rows : []))
  expect(new Set(rows.map(({ accountId }) => accountId)).size).toBe(found().review.accounts.length)
  const known = rows.map(({ reciprocity }) => reciprocity)
  expect(known).toEqual(known.toSorted((a, b) => (b ?? -1e9) - (a ?? -1e9)))
  const searched = await reviews.ask(given, 'rows', {
    ...{ ...asked, offset: 0, limit: 20 },
    filter: { ...filter, search: 'creme' },
  })
  expect(searched.ok && searched.value.rows.map(({ name }) => name)).toEqual(['Crème & Cie Pâtisserie S.A.S.'])
})

test('a supposition that moves nothing is the review, and less capture is worth less', async () => {
  const still = await reviews.ask(given, 'whatIf', { question, levers: noLevers })
  const less = await reviews.ask(given, 'whatIf', {
    question,
    levers: { ...noLevers, capture: { kind: 'times', by: 0.5 } },
  })
  if (!still.ok || !less.ok) throw new Error('The suppositions were refused.')
  expect(contract.reviewWhatIf.output.safeParse(less.value).error).toBeUndefined()
  const { review } = found()
  expect(still.value.worth).toEqual(review.accounts.map(({ worth }) => worth.value))
  expect(still.value.totals.worth).toBe(review.totals.worth.value)
  expect(still.value.moved).toBe(0)
  expect(less.value.totals.worth).toBeLessThan(review.totals.worth.value ?? 0)
})

test('a total opens to its accounts, and these to rows of files', async () => {
  const total = await reviews.ask(given, 'explain', { ...question, accountId: null, figure: 'paid', path: [] })
  if (!total.ok) throw new Error(total.problem.message)
  expect(total.value.children.map(({ value }) => value)).toEqual(found().review.accounts.map(({ paid }) => paid.value))
  const row = await reviews.ask(given, 'explain', { ...question, accountId: null, figure: 'paid', path: [0, 0] })
  expect(row.ok && row.value.node.rows[0]?.file).toBe('invoices.csv')
})

test('what is asked of a book that changes meanwhile is refused with a sentence', async () => {
  const asked = reviews.ask({ ...given, window: 'year' }, 'summary', { ...question, window: 'year' })
  reviews.stop()
  expect(await asked).toMatchObject({ ok: false, problem: { code: 'book-changed' } })
})

function found() {
  const opened = openBook(file, 'read')
  if (!opened.ok) throw new Error(opened.problem.message)
  try {
    return reviewOfBook(opened.value, calculationFor(opened.value, asOf), usualReview)
  } finally {
    opened.value.close()
  }
}
