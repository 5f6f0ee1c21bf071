import { afterAll, describe, expect, test } from 'vitest'
import type { Element } from '../../electron/engine/print/structure/element.ts'
import { wordsFor } from '../../shared/words-for.ts'
import { faultsIn } from '../fixtures/content-faults.ts'
import { streamsOf } from '../fixtures/read-pdf.ts'
import { readStructure } from '../fixtures/read-structure.ts'
import { galleryBook } from './gallery-book.ts'
import { layoutFaults } from './layout-faults.ts'
import { type Rendered, renderCustomer, renderInternal, renderReview } from './render.ts'

const book = galleryBook()
const cases = book.accounts.map((facts) => ({ id: facts.account.accountId, facts }))
const seen: Rendered[] = []
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ')

function expectWellLaid(one: Rendered): void {
  seen.push(one)
  expect(one.pages.length).toBeGreaterThan(0)
  expect(layoutFaults(one.pages, one.theme)).toEqual([])
}

describe.each(cases)('$id', ({ facts }) => {
  test('its statement has no split or stranded row, no orphaned heading, no third-empty page, nothing outside its margins', async () => {
    expectWellLaid(await renderCustomer(book, facts, 'renewal'))
  })

  test('its summary is one page', async () => {
    const summary = await renderCustomer(book, facts, 'summary')
    expectWellLaid(summary)
    expect(summary.pages).toHaveLength(1)
  })

  test('its briefing says on every page that it is internal', async () => {
    const briefing = await renderInternal(book, facts)
    expectWellLaid(briefing)
    const { artifacts } = await readStructure(briefing.bytes)
    const mark = spaced(wordsFor(facts.account.locale).say('review.internal'))
    const said = spaced(artifacts).split(mark).length - 1
    expect(said).toBeGreaterThanOrEqual(briefing.pages.length)
  })
})

test.each(['en-GB', 'en-US', 'nl-NL', 'de-DE', 'fr-FR', 'ru-RU'])('the review of them all in %s', async (locale) => {
  const review = await renderReview(book, locale)
  expect(review.theme.paper).toBe(locale === 'en-US' ? 'Letter' : 'A4')
  expectWellLaid(review)
})

/** Parts in another order, and as few as there can be. */
const chosen = {
  backwards: ['cover', 'working', 'course', 'next-term', 'shortfalls', 'perception', 'indicators', 'milestones'],
  few: ['cover', 'indicators', 'shortfalls', 'working'],
  mixed: ['cover', 'next-term', 'indicators', 'relationship', 'course', 'shortfalls', 'working'],
} as const
const tried = cases.filter(({ id }) => /^(ordinary|many|all|four|german|cyrillic)/.test(id))

describe.each(Object.entries(chosen))('with its parts %s', (_, sections) => {
  test.each(tried)('the statement of $id', async ({ facts }) => {
    expectWellLaid(await renderCustomer(book, facts, 'renewal', sections))
  })
})

test.each(tried)('the parts of the summary and the briefing of $id in another order', async ({ facts }) => {
  const summary = ['opening', 'shortfalls', 'next', 'basis', 'outcomes'] as const
  const { pages, ...rest } = await renderCustomer(book, facts, 'summary', summary)
  expectWellLaid({ pages, ...rest })
  expect(pages).toHaveLength(1)
  expectWellLaid(await renderInternal(book, facts, ['risks', 'worth-to-us', 'terms', 'outcomes']))
})

test('an account of the United States is printed on Letter, others on A4', () => {
  const papers = new Set(seen.map(({ name, theme }) => `${name.split('-')[0]} ${theme.paper}`))
  expect(papers).toContain('four Letter')
  expect(papers).toContain('german A4')
})

afterAll(() => {
  // Each was painted as content or artifact, whatever was in it.
  for (const { bytes } of seen)
    expect(
      streamsOf(bytes)
        .filter((one) => one.includes(' BDC'))
        .flatMap(faultsIn),
    ).toEqual([])
})

test('the checker sees what is wrong', async () => {
  const { pages, theme } = await renderCustomer(book, book.accounts[0] as (typeof book.accounts)[number], 'renewal')
  const [first, second, ...rest] = pages
  if (!first || !second) throw new Error('A statement has pages')
  const owned = second.items.filter(({ owner }) => owner !== null)
  const moved = owned.map((one) => ({ ...one, left: one.left + 300, right: one.right + 300 }))
  const heading = owned.filter(({ owner }) => owner?.role === 'H2').slice(0, 1)
  const [head] = owned.filter(({ owner }) => owner?.role === 'TH')
  if (!head) throw new Error('The second page has a table')
  const inHead = (...texts: readonly string[]) => {
    const lines = texts.map((text, at) => ({ ...head, text, top: head.top + 20 * at, bottom: head.bottom + 20 * at }))
    const others = owned.filter(({ owner }) => owner !== head.owner)
    return layoutFaults([first, { ...second, items: [...others, ...lines] }, ...rest], theme).join()
  }
  expect(inHead('Declaration', 's right')).toContain('“Declaration” is parted from “s right” in a head')
  expect(inHead('Declaration-', 's right')).toContain('in a head')
  expect(inHead('Declara-', 'tions right')).not.toContain('in a head')
  expect(inHead('Declarations ', 'right')).not.toContain('in a head')
  const half = owned.filter(({ bottom }) => bottom < 300)
  expect(layoutFaults([first, { ...second, items: moved }, ...rest], theme).join()).toContain(
    'reaches out of the margins',
  )
  expect(layoutFaults([first, { ...second, items: heading }, ...rest], theme).join()).toContain('nothing follows')
  expect(layoutFaults([first, { ...second, items: half }, ...rest], theme).join()).toContain('are empty at its end')
  expect(layoutFaults([first, second, second, ...rest], theme).join()).toContain('is on pages 2 and 3')
  const rowOf = (element: Element | null): Element | null =>
    element === null || element.role === 'TR' ? element : rowOf(element.parent)
  const rows = [...new Set(second.items.flatMap(({ owner }) => rowOf(owner) ?? []))]
  const last = rows.filter((row) => row.parent === rows[0]?.parent).at(-1)
  const [alone, others] = [true, false].map((is) => owned.filter(({ owner }) => (rowOf(owner) === last) === is))
  const parted = [first, { ...second, items: others ?? [] }, { ...second, items: alone ?? [] }, ...rest]
  expect(layoutFaults(parted, theme).join()).toContain('is alone of its table')
  const doubled = [...owned, ...owned.map((one) => ({ ...one, top: one.top + 3, bottom: one.bottom + 3 }))]
  expect(layoutFaults([first, { ...second, items: doubled }, ...rest], theme).join()).toContain('lies on')
})
