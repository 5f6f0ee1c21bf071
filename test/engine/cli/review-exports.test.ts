import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { counterpart, desk, jsonOf } from './counterpart.ts'
import { makeSample } from './sample-file.ts'

type Amounts = Readonly<Record<(typeof names)[number], string | null>>
type Review = {
  readonly accounts: readonly (Amounts & { readonly accountId: string; readonly name: string })[]
  readonly totals: Amounts
}

const names = ['worth', 'paid', 'profit', 'clv', 'revenue', 'costToServe'] as const
const heads = {
  worth: 'worth',
  paid: 'paid',
  profit: 'profit',
  clv: 'CLV',
  revenue: 'revenue',
  costToServe: 'cost to serve',
}
const place = desk()
const book = place.at('sample.counterpart')
const files = { xlsx: place.at('review.xlsx'), pdf: place.at('review.pdf'), dutch: place.at('dutch.pdf') }
const asked = ['review', book, '--as-of', '2026-03-31']
let review: Review
beforeAll(async () => {
  await makeSample(book)
  review = await jsonOf<Review>(...asked, '--xlsx', files.xlsx, '--pdf', files.pdf, '--account', 'HL-1003')
  await counterpart(...asked, '--pdf', files.dutch, '--locale', 'nl-NL')
}, 60_000)
afterAll(() => place.clear())

describe('the workbook', () => {
  test('holds every account’s numbers as numbers, and totals that are sums of their columns', async () => {
    const { sheets } = await readXlsx(readFileSync(files.xlsx), { readStyles: true })
    const [accounts] = sheets
    const [head = [], ...rows] = accounts?.rows ?? []
    const totals = rows.at(-1) ?? []
    for (const name of names) {
      const at = head.indexOf(heads[name])
      const column = rows.slice(0, -1).map((row) => row[at] ?? null)
      expect(column, name).toEqual(review.accounts.map((one) => (one[name] === null ? null : Number(one[name]))))
      expect(totals[at], name).toBe(Number(review.totals[name]))
      expect(accounts?.cells?.get(`${rows.length},${at}`)?.formula, name).toMatch(/^SUM\(([A-Z]+)2:\1\d+\)$/)
      expect(accounts?.cells?.get(`1,${at}`)?.style?.numFmt, name).toBe('#,##0.00')
    }
    expect(accounts?.freezePane).toEqual({ rows: 1, columns: 2 })
  })

  test('says the method and its parameters, and the working of the account that was asked for, to file and row', async () => {
    const { sheets } = await readXlsx(readFileSync(files.xlsx))
    expect(sheets.map(({ name }) => name)).toEqual([
      'Accounts',
      'Concentration',
      'Curves',
      'Conversations',
      'Notes',
      'Method',
      'Working',
    ])
    const method = new Map(sheets[5]?.rows.map(([label, value]) => [label, value]))
    expect(method.get('yearly discount rate')).toBe(0.1)
    expect(method.get('high worth from (the median)')).toBeTypeOf('number')
    const working = sheets[6]?.rows ?? []
    const worth = review.accounts.find(({ accountId }) => accountId === 'HL-1003')?.worth
    expect(working[1]?.slice(0, 3)).toEqual(['worth', Number(worth), 'EUR'])
    expect(working.some((row) => row[4] === 'shipment-measurements.csv' && typeof row[5] === 'number')).toBe(true)
  })

  test('has the same totals where LibreOffice opens it', ({ skip }) => {
    if (spawnSync('soffice', ['--version']).status !== 0) skip('LibreOffice is not installed')
    const out = place.at('csv')
    mkdirSync(out)
    execFileSync('soffice', [
      `-env:UserInstallation=file://${place.at('profile')}`,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      out,
      files.xlsx,
    ])
    const lines = readFileSync(place.at('csv/review.csv'), 'utf8').trim().split('\n')
    const last = lines.at(-1)?.replaceAll(/"([^"]*)"/g, (_, cell: string) => cell.replaceAll(',', '')) ?? ''
    for (const name of names) expect(last.split(',').map(Number)).toContain(Number(review.totals[name]))
    expect(lines.length).toBe(review.accounts.length + 2)
  }, 60_000)

  test('takes no text for a formula', async () => {
    const other = place.at('formulas.counterpart')
    await counterpart('init', other)
    const ids = ['=cmd|calc', '+1', '-1', '@SUM', '|pipe', 'plain']
    const lines = ids.map((id) => `"${id}","=HYPERLINK(""http://x"")"`)
    await counterpart('import', other, place.write('accounts.csv', `account_id,name\n${lines.join('\n')}\n`))
    const file = place.at('formulas.xlsx')
    expect((await counterpart('review', other, '--xlsx', file)).exit).toBe(0)
    const { sheets } = await readXlsx(readFileSync(file), { readStyles: true })
    const found = [...(sheets[0]?.cells ?? [])].filter(
      ([, cell]) => cell.formula !== undefined && !cell.formula.startsWith('SUM('),
    )
    expect(found).toEqual([])
    const texts = sheets[0]?.rows.slice(1, -1).map(([id, name]) => [id, name]) ?? []
    expect(texts.map(([id]) => id).toSorted()).toEqual(ids.map((id) => (id === 'plain' ? id : `'${id}`)).toSorted())
    expect(new Set(texts.map(([, name]) => name))).toEqual(new Set([`'=HYPERLINK("http://x")`]))
  })
})

describe('the PDF', () => {
  test('is marked internal on every page, and comes to the totals of the JSON', async () => {
    const { pages, all, info } = await readPdf(readFileSync(files.pdf))
    for (const page of pages) expect(page).toContain('Internal: not for customers')
    expect(info['Subject']).toBe('Internal: not for customers')
    const shown = all.replaceAll(',', '')
    for (const name of ['worth', 'paid', 'profit', 'clv'] as const) expect(shown).toContain(` ${review.totals[name]}`)
    // A long name is hyphenated at the end of a line.
    const joined = all.replace(/(?<=\p{L})- (?=\p{Ll})/gu, '')
    for (const { name } of review.accounts) expect(joined).toContain(name)
  })

  test('speaks Dutch where it is asked to', async () => {
    const { pages, all } = await readPdf(readFileSync(files.dutch))
    for (const page of pages) expect(page).toContain('Intern: niet voor klanten')
    expect(all).toContain('Wij nemen meer dan wij geven')
    expect(all).not.toMatch(/\b(worth|reciprocity|Internal)\b/)
    expect(all.replaceAll('.', '').replaceAll(',', '.')).toContain(` ${review.totals.worth}`)
  })

  test('prints an account whose name no typeface has, and says so', async () => {
    const other = place.at('names.counterpart')
    await counterpart('init', other)
    // A character that there is not, and that no machine's typefaces have therefore.
    await counterpart(
      'import',
      other,
      place.write('names.csv', 'account_id,name\nA-1,\u0378\u0378\u0378\u0378 Kanto\n'),
      '--as',
      'accounts',
    )
    const file = place.at('names.pdf')
    expect((await counterpart('review', other, '--pdf', file)).exit).toBe(0)
    const { all } = await readPdf(readFileSync(file))
    expect(all).toContain('???? Kanto – not known: worth, paid, profit and CLV')
    expect(all).toContain('question mark, in the names of: A-1.')
  })
})

test('each export has the same bytes when it is made again', async () => {
  for (const format of ['xlsx', 'pdf'] as const) {
    const again = place.at(`again.${format}`)
    await counterpart(...asked, `--${format}`, again, '--account', 'HL-1003')
    expect(readFileSync(again).equals(readFileSync(files[format])), format).toBe(true)
  }
})
