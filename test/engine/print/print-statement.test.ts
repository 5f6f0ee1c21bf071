import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { printStatement, wholeStatement } from '../../../electron/engine/print/print.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import plain from '../../../templates/brands/plain.json' with { type: 'json' }
import { readPdf, streamsOf, writtenIn } from '../../fixtures/read-pdf.ts'
import {
  cyrillic,
  japanese,
  longName,
  noMoney,
  nothingKnown,
  rich,
  richDutch,
  shortfallsOnly,
  twoMonths,
} from '../../fixtures/statement-models.ts'

const english = [
  ...['The relationship', 'Milestones', 'What you expected, what you got', 'How it measured, how it felt'],
  ...['Where we fell short', 'The next term', 'Month by month', 'How this was worked out'],
]
const dutch = [
  ...['De samenwerking', 'Mijlpalen', 'Wat u verwachtte, wat u kreeg', 'Wat we maten, wat u ervoer'],
  ...['Waar wij tekortschoten', 'De volgende termijn', 'Maand voor maand', 'Hoe dit is berekend'],
]

async function print(model: StatementModel, brand: Parameters<typeof wholeStatement>[1] = plain) {
  const printed = await printStatement(wholeStatement(model, brand))
  if (!printed.ok) throw new Error(printed.problem.message)
  return { ...printed.value, ...(await readPdf(printed.value.bytes)) }
}

test('the English statement has its parts, as headings and as bookmarks', async () => {
  const { all, outline } = await print(rich)
  for (const heading of english) expect(all).toContain(heading)
  expect(outline).toEqual(['Summary', ...english])
})

test('the Dutch statement has its parts, as headings and as bookmarks', async () => {
  const { all, outline } = await print(richDutch)
  for (const heading of dutch) expect(all).toContain(heading)
  expect(outline).toEqual(['Samenvatting', ...dutch])
  expect(all).toContain('U betaalde € 234.000: € 5,30 voor elke € 1.')
})

test('the cover says in one sentence what came of it', async () => {
  const { pages } = await print(rich)
  expect(pages[0]).toContain(
    'In 4 years and 2 months: 12,480 hours saved, 27,456 hours sooner, €310,044 of cost avoided and 318 outcomes achieved; together worth €1,240,000 after discounts for evidence. You paid €234,000: €5.30 for every €1.',
  )
})

test('every indicator is there with the words of those it matters to, and unconfirmed ones are marked', async () => {
  const { all } = await print(rich)
  for (const indicator of rich.indicators) {
    expect(all).toContain(indicator.name)
    expect(all).toContain(indicator.outcome)
  }
  const unconfirmed = rich.indicators.filter((indicator) => indicator.saidBy === null).length
  const expected = all.slice(0, all.lastIndexOf('How it measured, how it felt'))
  expect(expected.split('Not yet confirmed by customers').length - 1).toBe(unconfirmed)
  expect(all).toContain('What matters, according to Head of customs desk, November 2021.')
})

test('a rich statement has four to six pages, each with its number and that of the statement', async () => {
  const { pages, number } = await print(rich)
  expect(pages.length).toBeGreaterThanOrEqual(4)
  expect(pages.length).toBeLessThanOrEqual(6)
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`${at + 1} of ${pages.length}`)
    expect(page).toContain(`Statement ${number}`)
  }
})

test('Dutch page numbers say van', async () => {
  const { pages } = await print(richDutch)
  expect(pages[2]).toContain(`3 van ${pages.length}`)
})

test('the metadata name title, company, subject, language and the day of the data, in a PDF 1.7', async () => {
  const { bytes, info } = await print(richDutch)
  expect(info).toMatchObject({
    Title: 'Waarderapport voor Solheim Seafood AS',
    Author: 'Harbourline',
    Subject: 'Wat Harbourline waard was voor Solheim Seafood AS, 1 februari 2022 tot en met 31 maart 2026',
    Language: 'nl-NL',
    CreationDate: 'D:20260331000000Z',
    PDFFormatVersion: '1.7',
  })
  expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe('%PDF-1.7')
})

test('where the account fell short is said, in full', async () => {
  const { all } = await print(rich)
  expect(all).toContain('Where we fell short')
  expect(all).toContain(
    'Wait for a freight quote: 0.25 days was expected, 0.62 days is what you got; 41% went as expected.',
  )
  expect(all).toContain('Damage claims handled is worse than before we started')
  expect(all).toContain('98.7% went as expected, yet 77% of those who answered are content.')
  expect(all).toContain('One invoice a month for all lanes was promised for 31 Dec 2025 and has not been achieved.')
})

test('the last part shows sources, hash, grades and how to contest a figure', async () => {
  const { all, number } = await print(rich)
  expect(all).toContain('desk-measurements.csv (284 rows)')
  expect(all).toContain('measured in a system')
  expect(all).toContain('Is a figure wrong?')
  expect(all).toContain(`Fingerprint of its data (SHA-256): ${number.slice(-8)}`)
})

test('with two months of data the return is too early to say', async () => {
  const { pages, all } = await print(twoMonths)
  expect(pages[0]).toContain('te vroeg om te zeggen')
  expect(all).toContain('daarvoor zijn ten minste zes volle maanden')
})

test('a loss is a loss, and never a gain of less than nothing', async () => {
  const { pages } = await print(shortfallsOnly)
  expect(pages[0]).toContain('113 hours lost; together worth -€6,768')
})

test.each([
  ['without money', noMoney],
  ['without anything known', nothingKnown],
])('a statement %s says not known and prints no zero', async (_name, model) => {
  const { all, pieces } = await print(model)
  expect(all).toContain('not known')
  expect(pieces.filter((piece) => /^[€-]*0([.,]0+)?[%€]?$/.test(piece.trim()))).toEqual([])
  expect(all).not.toMatch(/€\s?0|NaN|null|undefined|Infinity/)
})

test('a name in Cyrillic is text, not boxes', async () => {
  const { pages } = await print(cyrillic)
  expect(pages[0]).toContain('ТОВ «Чорноморська логістика»')
  expect(pages[0]).toContain('Оксана Ґудзь')
})

test('yen have no decimals', async () => {
  const { all } = await print(japanese)
  expect(all).toContain('JP¥124,000,000')
  expect(all).not.toContain('124,000,000.00')
})

test('a name of eighty characters keeps the cover on one page', async () => {
  const { pages } = await print(longName)
  expect(pages[0]).toContain('31 maart 2026')
  expect(pages[1]).toContain('De samenwerking')
})

test('there is no raster image in a statement', async () => {
  const { bytes } = await print(rich)
  expect(writtenIn(bytes)).not.toMatch(/\/Subtype\s*\/Image/)
  expect(streamsOf(bytes).some((stream) => /\bBI\b[\s\S]*\bID\b/.test(stream) && stream.includes('EI '))).toBe(false)
})

test('the chart is vectors with real text: its labels can be read from the page', async () => {
  const { pages } = await print(rich)
  expect(pages[1]).toContain('worth in all')
  expect(pages[1]).toContain('in money saved')
  expect(pages[1]).toContain('€1.5m')
})

test('the same model gives the same bytes twice in a process', async () => {
  const [one, two] = [await print(rich), await print(rich)]
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
})

test('the same model gives the same bytes in two processes in different time zones', async () => {
  const here = createHash('sha256')
    .update((await print(rich)).bytes)
    .digest('hex')
  const script = `
    const { createHash } = await import('node:crypto')
    const { printStatement, wholeStatement } = await import(${JSON.stringify(new URL('../../../electron/engine/print/print.ts', import.meta.url).href)})
    const { rich } = await import(${JSON.stringify(new URL('../../fixtures/statement-models.ts', import.meta.url).href)})
    const { default: plain } = await import(${JSON.stringify(new URL('../../../templates/brands/plain.json', import.meta.url).href)}, { with: { type: 'json' } })
    const printed = await printStatement(wholeStatement(rich, plain))
    process.stdout.write(createHash('sha256').update(printed.value.bytes).digest('hex'))`
  const there = ['Pacific/Auckland', 'America/Los_Angeles'].map((zone) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
    }).toString(),
  )
  expect(there).toEqual([here, here])
})

test('another model has another number', async () => {
  const [one, two] = [await print(rich), await print(richDutch)]
  expect(one.number).toMatch(/^CP-2026-03-31-[0-9a-f]{8}$/)
  expect(two.number).not.toBe(one.number)
})

test('a character that no typeface has is refused, naming it and where it is', async () => {
  const account = { ...rich.account, name: 'Umihara \u0378' }
  // A character that there is not, and that no machine's typefaces have therefore.
  const printed = await printStatement(wholeStatement({ ...rich, account }, plain))
  expect(printed).toMatchObject({ ok: false, problem: { code: 'character-missing' } })
  if (printed.ok) return
  expect(printed.problem.message).toContain('“\u0378” (U+0378) in “Umihara \u0378” (account.name)')
})

test('a character that only the fallback typeface has is printed from it', async () => {
  const account = { ...rich.account, name: 'Solheim अ Seafood' }
  const { pages, bytes } = await print({ ...rich, account })
  expect(pages[0]).toContain('Solheim अ Seafood')
  expect(writtenIn(bytes)).toContain('NotoSans')
})

test.each([
  ['rich', rich],
  ['shortfalls only', shortfallsOnly],
  ['without money', noMoney],
  ['without anything known', nothingKnown],
  ['with a long section before it', { ...rich, indicators: [...rich.indicators, ...rich.indicators.slice(0, 4)] }],
])('no heading is the last thing on a page: %s', async (_name, model) => {
  const { pages } = await print(model)
  const sections = ['Year by year', 'Where we fell short', 'How it measured, how it felt', 'Sources', 'Milestones']
  for (const page of pages.slice(1)) {
    const body = page.slice(0, page.lastIndexOf('Harbourline')).trimEnd()
    expect([...english, ...sections].filter((heading) => body.endsWith(heading))).toEqual([])
    expect(body).not.toMatch(/(without discount|against what you paid|what you expect)\.$/)
  }
})

test('a table that runs over pages repeats its head', async () => {
  const indicators = Array.from({ length: 40 }, (_, at) => ({ ...rich.indicators[at % 7], key: `i${at}` }))
  const { pages } = await print({ ...rich, indicators: indicators as StatementModel['indicators'] })
  const heads = pages.filter((page) => page.includes('Before Expected Actual Trend Result'))
  expect(heads.length).toBeGreaterThan(2)
})
