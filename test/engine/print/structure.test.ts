import { getDocument, PermissionFlag } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { pdfOf } from '../../../electron/engine/print/pdf-of.ts'
import { printStatement, wholeStatement } from '../../../electron/engine/print/print.ts'
import { day } from '../../../shared/days.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import harbourline from '../../../templates/brands/harbourline.json' with { type: 'json' }
import { faultsIn } from '../../fixtures/content-faults.ts'
import { streamsOf } from '../../fixtures/read-pdf.ts'
import { allOf, type Read, readStructure, textBelow } from '../../fixtures/read-structure.ts'
import {
  cyrillic,
  longName,
  noMoney,
  nothingKnown,
  rich,
  richDutch,
  shortfallsOnly,
  twoMonths,
} from '../../fixtures/statement-models.ts'

const none: Read = { role: '', alt: null, text: '', marks: 0, inside: [] }
const models = { cyrillic, longName, noMoney, nothingKnown, rich, richDutch, shortfallsOnly, twoMonths }

async function printed(model: StatementModel, password: string | null = null): Promise<Uint8Array> {
  const result = await printStatement(wholeStatement(model, harbourline), { password })
  if (!result.ok) throw new Error(result.problem.message)
  return result.value.bytes
}

test.each(Object.entries(models))('everything that is painted in %s is content or an artifact', async (_, model) => {
  const pages = streamsOf(await printed(model)).filter((stream) => stream.includes(' BDC'))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.flatMap(faultsIn)).toEqual([])
})

test('the walker sees what is wrong', () => {
  expect(faultsIn('/P <</MCID 0>> BDC\nBT\n[<00>] TJ\nET\nEMC')).toEqual([])
  expect(faultsIn('0 0 1 1 re\nf')).toEqual(['painted without a mark: f'])
  expect(faultsIn('/P <</MCID 0>> BDC\n/P <</MCID 1>> BDC\nEMC\nEMC')).toHaveLength(1)
  expect(faultsIn('BT\n/P <</MCID 0>> BDC\nEMC\nET')).toHaveLength(2)
  expect(faultsIn('/P <</MCID 0>> BDC')).toEqual(['left open'])
})

test.each(Object.entries(models))(
  'each piece of content of %s belongs to one element, none of them empty',
  async (_, model) => {
    const { pages, strays } = await readStructure(await printed(model))
    expect(strays).toEqual([])
    for (const role of ['P', 'H1', 'H2', 'H3', 'Lbl', 'LBody', 'Link']) {
      for (const one of allOf(role, pages)) expect(textBelow(one).trim(), role).not.toBe('')
    }
  },
)

test('headings, lists, tables with their heads, pictures in words and links are what they are', async () => {
  const { pages } = await readStructure(await printed(rich))
  expect(allOf('H1', pages).map(textBelow)).toEqual([rich.account.name])
  expect(allOf('H2', pages)).toHaveLength(8)
  expect(allOf('H3', pages).length).toBeGreaterThan(6)
  expect(allOf('LI', pages).every(({ inside }) => inside.map(({ role }) => role).join() === 'Lbl,LBody')).toBe(true)
  expect(allOf('TOCI', pages)).toHaveLength(8)
  expect(allOf('Link', pages)).toHaveLength(16)
  const figures = allOf('Figure', pages)
  expect(figures.length).toBe(2 + rich.indicators.filter(({ trend }) => trend.length > 1).length)
  expect(figures[1]?.alt).toMatch(/^Chart of running totals by month from .* reaches €1,240,000\.00, against €234,000/)
})

test('what the small lines are drawn from is a table of its own, a row a year, headed by the outcome and its unit', async () => {
  const { pages } = await readStructure(await printed(rich))
  const lines = rich.indicators.filter(({ trend }) => trend.length > 1)
  const said = (node: typeof none | undefined) =>
    textBelow(node ?? none)
      .replaceAll(/\s+/g, ' ')
      .trim()
  const tables = allOf('Table', pages).filter(({ inside: [head] }) => said(head?.inside[1]) === 'Year')
  const rows = tables.flatMap(({ inside }) => inside.slice(1))
  const named = rows.filter(({ inside: [, year] }) => year?.role === 'TH')
  expect(named.map(({ inside: [name] }) => said(name).replace(/,? (minutes|hours)$/, ''))).toEqual(
    lines.map(({ name, unit }) => {
      const units: Readonly<Record<string, string>> = { share: ' %', money: ' €', days: ' days', ports: ', ports' }
      return `${name}${units[unit ?? ''] ?? ''}`
    }),
  )
  // The head of an indicator's other years is the same one.
  const others = rows.filter((row) => !named.includes(row))
  expect(others.length).toBeGreaterThan(0)
  expect(
    others.every(({ inside: [year, ...cells] }) => year?.role === 'TH' && cells.every((is) => is.role === 'TD')),
  ).toBe(true)
  const figures = [...named.map(({ inside }) => inside.slice(2)), ...others.map(({ inside }) => inside.slice(1))].flat()
  expect(figures.map(said).filter((text) => text !== '–' && text !== '')).toHaveLength(
    lines.reduce((sum, { trend }) => sum + trend.length, 0),
  )
})

test('what the picture of the relationship is drawn from is in tables: the totals at the end of each quarter', async () => {
  const { pages } = await readStructure(await printed(rich))
  const rows = allOf('TR', pages).map(({ inside }) => inside.map((cell) => textBelow(cell).trim()))
  const { cumulative } = rich.relationship
  expect(rows.filter(([month = '']) => /^(Mar|Jun|Sept|Dec) 20\d\d$/.test(month))).toHaveLength(
    Math.ceil(cumulative.length / 3),
  )
  expect(rows).toContainEqual(['Mar 2026', '1,240,000', '929,956', '310,044', '234,000'])
})

test('a document locked with a password can still be read aloud, and claims no more than that', async () => {
  const how = { password: 'a password' }
  const { bytes } = await pdfOf({ content: ['x'], defaultStyle: { font: 'Inter' } }, day('2026-03-31'), null, how)
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, ...how })
  const document = await task.promise
  const { metadata } = await document.getMetadata()
  // ISO 14289-1, 7.16: a file that is encrypted lets its text be had for accessibility; ISO 19005-3, 6.1.3: none is.
  expect(metadata.get('pdfuaid:part')).toBe('1')
  expect(metadata.get('pdfaid:part')).toBeNull()
  expect(await document.getPermissions()).toContain(PermissionFlag.COPY_FOR_ACCESSIBILITY)
  await task.destroy()
})

test('a locked statement has the structure of an open one, and says of pictures what they show', async () => {
  const [open, locked] = [await printed(richDutch), await printed(richDutch, 'a password')]
  expect(await readStructure(locked, 'a password')).toEqual(await readStructure(open))
})

test('the head of a table that runs over pages is read once, and headers and footers not at all', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [`row ${at}`, `value ${at}`])
  const definition = {
    content: [{ table: { headerRows: 1, body: [['Name', 'Value'], ...rows] } }],
    header: () => ({ text: 'the running head' }),
    defaultStyle: { font: 'Inter' },
  }
  const { bytes, pages: count } = await pdfOf(definition, day('2026-03-31'))
  expect(count).toBeGreaterThan(2)
  const { pages, strays, artifacts } = await readStructure(bytes)
  expect(strays).toEqual([])
  expect(allOf('TH', pages).map(textBelow)).toEqual(['Name', 'Value'])
  expect(allOf('TD', pages).filter((cell) => textBelow(cell) !== '')).toHaveLength(240)
  expect(artifacts).toContain('the running head')
  expect(artifacts.split('Name').length - 1).toBe(count - 1)
})

test('a paragraph over two pages is one element with content on both', async () => {
  const text = Array.from({ length: 1500 }, (_, at) => `word${at}`).join(' ')
  const { bytes } = await pdfOf({ content: [{ text }], defaultStyle: { font: 'Inter' } }, day('2026-03-31'))
  const { pages, strays } = await readStructure(bytes)
  expect(strays).toEqual([])
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(allOf('P', [page])).toHaveLength(1)
})

test('a document says what it is, and quotes names safely', async () => {
  const info = { title: 'A & B <C>', author: 'D', subject: 'E', creator: 'F', producer: 'G' }
  const { bytes } = await pdfOf({ content: ['x'], info, defaultStyle: { font: 'Inter' } }, day('2026-03-31'))
  const text = Buffer.from(bytes).toString('utf8')
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(text).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
  expect(text).toContain('A &amp; B &lt;C&gt;</rdf:li>')
  expect(text).toContain('/OutputIntents')
})
