import { expect, test } from 'vitest'
import { printReview } from '../../../electron/engine/print/print-review.ts'
import { clvOf } from '../../../shared/clv/clv.ts'
import type { Customer } from '../../../shared/clv/customer.ts'
import { day } from '../../../shared/days.ts'
import type { ReviewDocument } from '../../../shared/review/document.ts'
import { firstAccounts } from '../../../shared/review/first-accounts.ts'
import { reviewOf, reviewRows } from '../../../shared/review/review.ts'
import type { Reviewed } from '../../../shared/review/review-account.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { accountValue } from '../../../shared/value/account-value.ts'
import { calculationOf } from '../../../shared/value/calculation.ts'
import plain from '../../../templates/brands/plain.json' with { type: 'json' }
import { faultsIn } from '../../fixtures/content-faults.ts'
import { clvTerms, customerFrom } from '../../fixtures/customers.ts'
import { accountNamed, bookOf, eur, factsOf, indicatorOf, measured, orderOf } from '../../fixtures/facts.ts'
import { streamsOf } from '../../fixtures/read-pdf.ts'
import { allOf, readStructure, textBelow } from '../../fixtures/read-structure.ts'

const asOf = day('2025-03-31')
const terms = clvTerms({ asOf })

/** Accounts of which each has one measured amount and one order: worth, paid. */
function documentOf(accounts: readonly (readonly [worth: number, paid: number])[]): ReviewDocument {
  const calculation = calculationOf(bookOf([indicatorOf('k', 'amount')], [], { asOf }))
  const reporting = { exchange: calculation.exchange, currency: eur }
  const all = accounts.map(([worth, paid], at): Reviewed & { readonly customer: Customer } => {
    const rows = measured([{ indicatorKey: 'k', actual: worth, evidence: 'confirmed' }])
    const orders = [orderOf(`o${at}`, '2025-01-15', paid, { cost: 0 })]
    const facts = factsOf(accountNamed(`A${at}`, { segment: `S${at % 9}`, manager: `M${at}` }), rows, { orders })
    const customer = customerFrom(facts, terms)
    return { facts, customer, earnings: customer.earnings, value: accountValue(calculation, facts, 'relationship') }
  })
  const clv = clvOf(
    all.map(({ customer }) => customer),
    'historic',
    terms,
  )
  const thresholds = { value: null, clv: null }
  const review = reviewOf(reviewRows(all, clv, reporting), { currency: eur, thresholds, asOf, renewingWithin: 90 })
  return {
    asOf,
    settings: defaultSettings,
    review,
    window: 'relationship',
    locale: 'en-GB',
    clv,
    thresholds,
    renewingWithin: 90,
  }
}

const books = {
  empty: documentOf([]),
  one: documentOf([[100, 50]]),
  'all worse than before': documentOf([
    [-100, 50],
    [-20, 10],
    [5, 1000],
  ]),
  'without a profit': documentOf([
    [100, -50],
    [20, -10],
  ]),
  many: documentOf(Array.from({ length: 300 }, (_, n) => [n * n, 1 + n] as const)),
}

test.each(Object.entries(books))(
  'a review that is %s is drawn with numbers only, each mark in its place',
  async (_, document) => {
    const printed = await printReview(document, plain)
    const pages = streamsOf(printed.bytes).filter((stream) => stream.includes(' BDC'))
    expect(pages.length).toBe(printed.pages)
    expect(pages.flatMap(faultsIn)).toEqual([])
    for (const page of pages) expect(page).not.toMatch(/NaN|Infinity|undefined/)
  },
)

test('pictures are in words, and each page has its heading', async () => {
  const printed = await printReview(books.many, plain)
  const { pages, strays } = await readStructure(printed.bytes)
  expect(strays).toEqual([])
  expect(allOf('H1', pages).map(textBelow)).toEqual(['Value next to CLV'])
  expect(allOf('H2', pages).map(textBelow)).toEqual([
    ...['Each account: value delivered against CLV', 'How concentrated we are', 'Conversations to have'],
    ...['All accounts', 'How this was worked out'],
  ])
  expect(allOf('Figure', pages).map(({ alt }) => alt)).toEqual([
    expect.stringMatching(/^299 accounts as points.+ 150 partners/),
    expect.stringMatching(/^Profit added up over accounts.+ the first fifth reaches 36%/),
  ])
})

test('what is not among the first accounts is one row, so that the table foots', () => {
  const { first, others, count } = firstAccounts(books.many.review, 250)
  const shown = first.reduce((sum, one) => sum + (one.worth.value ?? 0), others.worth ?? 0)
  expect([first.length, count, shown]).toEqual([250, 50, books.many.review.totals.worth.value])
})
