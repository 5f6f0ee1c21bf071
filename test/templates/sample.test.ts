import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDays, day, parseDay } from '../../shared/days.ts'
import { settingsSchema } from '../../shared/settings.ts'
import { tables } from '../../shared/tables.ts'
import { sampleExports } from '../../templates/sample/generate/sample-exports.ts'
import sample from '../../templates/sample/sample.json' with { type: 'json' }
import { type ExportRow, exportsFolder, readExport } from '../fixtures/read-export.ts'

const accounts = readExport('crm/accounts.csv', ',')
const contracts = readExport('crm/contracts.csv', ',')
const milestones = readExport('crm/milestones.csv', '|')
const invoices = readExport('billing/invoices.csv', ';')
const costs = readExport('billing/costs.csv', ';')
const operations = readExport('operations/shipment-measurements.csv', ',')
const support = readExport('support/ticket-measurements.csv', ',')
const feedback = readExport('surveys/feedback.csv', ',', 'windows-1252')
const indicators = readExport('success/indicators.csv', ',')
const assumptions = readExport('success/assumptions.csv', ';')
const engagement = readExport('people/engagement.csv', '\t')
const experiments = readExport('success/experiments.csv', ',')
const rates = readExport('finance/rates.csv', ',')
const measurements = [...operations, ...support]
const asOf = day(sample.asOf)
const accountIds = new Set(accounts.map((row) => row.account_id))
const keys = new Set(indicators.map((row) => row.key))

const of = (id: string, rows: readonly ExportRow[]) => rows.filter((row) => row.account_id === id)

describe('the exports', () => {
  test('are what the script writes, byte for byte', () => {
    for (const [path, bytes] of sampleExports()) {
      expect(
        Buffer.compare(readFileSync(join(exportsFolder, path)), bytes),
        `${path} is not what the script writes; run npm run sample`,
      ).toBe(0)
    }
  })

  test('are listed in sample.json in the order of import, and no other file lies there', () => {
    expect(sample.exports).toEqual([...sampleExports().keys()])
    const files = readdirSync(exportsFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files).toHaveLength(sample.exports.length)
  })

  test('stay under 1.5 MB', () => {
    const size = [...sampleExports().values()].reduce((sum, bytes) => sum + bytes.length, 0)
    expect(size).toBeLessThan(1_500_000)
  })

  test('have only columns of their tables, all required ones among them', () => {
    const tableOfExport = [
      ['accounts', accounts],
      ['contracts', contracts],
      ['milestones', milestones],
      ['orders', invoices],
      ['costs', costs],
      ['measurements', operations],
      ['measurements', support],
      ['feedback', feedback],
      ['indicators', indicators],
      ['assumptions', assumptions],
      ['series', engagement],
      ['experiments', experiments],
      ['rates', rates],
    ] as const
    for (const [name, rows] of tableOfExport) {
      const columns = tables.find((table) => table.name === name)?.columns ?? []
      const header = Object.keys(rows[0] ?? {})
      expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining(header))
      for (const column of columns.filter((each) => each.required)) {
        expect(header).toContain(column.name)
        expect(
          rows.filter((row) => new Map(Object.entries(row)).get(column.name) === ''),
          `${name}.${column.name} is filled`,
        ).toEqual([])
      }
    }
  })

  test('differ as real systems do: mark, delimiter, line ends, code page', () => {
    const bytes = (path: string) => readFileSync(join(exportsFolder, path))
    expect([...bytes('billing/invoices.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes('billing/invoices.csv').includes('\r\n')).toBe(true)
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes('surveys/feedback.csv'))).toThrow()
    expect(feedback.filter((row) => row.comment?.includes('\n')).length).toBeGreaterThan(10)
    expect(feedback.some((row) => row.comment?.includes('€'))).toBe(true)
  })

  test('have decidable numbers and days', () => {
    expect(invoices.every((row) => /^-?\d{1,3}(\.\d{3})*,\d{2}$/.test(row.revenue ?? ''))).toBe(true)
    expect(invoices.some((row) => Number(row.date?.slice(0, 2)) > 12)).toBe(true)
    expect(operations.some((row) => /\.\d\d?$/.test(row.actual ?? ''))).toBe(true)
    expect(measurements.every((row) => parseDay(row.date ?? '') !== null && (row.date ?? '') <= asOf)).toBe(true)
  })
})

describe('the company', () => {
  test('has settings that a book takes', () => {
    const { currency, locale, company, brand } = sample
    expect(settingsSchema.parse({ currency, locale, company, brand })).toMatchObject({ company: 'Harbourline' })
  })

  test('has at least 28 customers in three currencies, two languages, three segments', () => {
    expect(accountIds.size).toBe(34)
    expect(accounts).toHaveLength(34)
    expect(new Set(accounts.map((row) => row.currency))).toEqual(new Set(['EUR', 'GBP', 'USD']))
    expect(new Set(accounts.map((row) => row.locale?.slice(0, 2)))).toEqual(new Set(['en', 'nl', 'de', 'fr']))
    expect(new Set(accounts.map((row) => row.segment)).size).toBe(3)
    expect(new Set(accounts.map((row) => row.manager)).size).toBeGreaterThan(2)
  })

  test('has rows that name known accounts and indicators only', () => {
    const named = [contracts, milestones, invoices, costs, measurements, feedback, experiments].flat()
    expect(named.filter((row) => row.account_id !== '' && !accountIds.has(row.account_id))).toEqual([])
    expect(costs.filter((row) => row.account_id === '').every((row) => row.driver !== '')).toBe(true)
    expect(measurements.filter((row) => !keys.has(row.indicator_key))).toEqual([])
    expect(feedback.filter((row) => row.indicator_key !== '' && !keys.has(row.indicator_key))).toEqual([])
    expect(assumptions.filter((row) => row.indicator_key !== '*' && !keys.has(row.indicator_key))).toEqual([])
    const segments = accounts.map((row) => `segment:${row.segment}`)
    const scopes = new Set(['*', ...segments, ...accounts.map((row) => `account:${row.account_id}`)])
    expect(assumptions.filter((row) => !scopes.has(row.scope ?? ''))).toEqual([])
    expect(new Set(assumptions.map((row) => row.scope?.split(':')[0]))).toEqual(new Set(['*', 'segment', 'account']))
  })

  test('has no key twice in an export', () => {
    const rowKeys = [
      contracts.map((row) => row.contract_id),
      invoices.map((row) => row.order_id),
      milestones.map((row) => `${row.account_id} ${row.name}`),
      assumptions.map((row) => `${row.indicator_key} ${row.scope} ${row.valid_from}`),
      experiments.map((row) => `${row.experiment} ${row.account_id}`),
      engagement.map((row) => `${row.date} ${row.team}`),
      rates.map((row) => `${row.date} ${row.from}`),
    ]
    for (const each of rowKeys) expect(new Set(each).size).toBe(each.length)
  })

  test('has contracts that follow each other without a gap', () => {
    for (const id of accountIds) {
      const terms = of(id ?? '', contracts)
      const gaps = terms.filter((term, n) => n > 0 && term.start_date !== addDays(day(terms[n - 1]?.end_date ?? ''), 1))
      expect(gaps).toEqual([])
    }
  })

  test('has indicators of all seven measures; one is our own opinion, one is part of another', () => {
    expect(new Set(indicators.map((row) => row.measure)).size).toBe(7)
    const unsaid = indicators.filter((row) => row.said_by === '')
    expect(unsaid.map((row) => [row.key, row.discovery])).toEqual([['carrier_choice', 'internal_opinion']])
    expect(indicators.filter((row) => row.part_of !== '').map((row) => row.part_of)).toEqual(['document_preparation'])
  })
})

describe('the awkward customers', () => {
  const account = (id: string) => of(id, accounts)[0] ?? {}
  const months = (id: string) => new Set(of(id, measurements).map((row) => row.date?.slice(0, 7)))

  test('Noordkust started last month and Larkspur has two months of data', () => {
    expect([account('HL-1013').start_date, months('HL-1013').size]).toEqual(['2026-03-02', 1])
    expect([account('HL-1014').start_date, months('HL-1014').size]).toEqual(['2026-02-01', 2])
  })

  test('Delta Fietsen is worse off than its baseline from February to October 2024, and better before and at the end', () => {
    const baseline = Number(
      baselinesOf('HL-1008').find((row) => row.indicator_key === 'document_preparation')?.baseline,
    )
    const worse = of('HL-1008', operations)
      .filter((row) => row.indicator_key === 'document_preparation' && Number(row.actual) > baseline)
      .map((row) => row.date?.slice(0, 7))
    expect(worse).toEqual(['02', '03', '04', '05', '06', '07', '08', '09', '10'].map((month) => `2024-${month}`))
  })

  test('Fjordlys has no baseline at all, Azulejo lacks one', () => {
    expect(baselinesOf('HL-1010')).toEqual([])
    expect(of('HL-1010', measurements).length).toBeGreaterThan(100)
    const asked = baselinesOf('HL-1024').map((row) => row.indicator_key)
    const measured = new Set(of('HL-1024', measurements).map((row) => row.indicator_key))
    expect([...measured].filter((key) => !asked.includes(key) && key !== 'carrier_choice')).toEqual([
      'problem_resolution',
    ])
    const general = assumptions.filter((row) => row.baseline !== '' && !row.scope?.startsWith('account:'))
    expect(general.map((row) => row.indicator_key)).toEqual(['carrier_choice'])
  })

  test('names are Cyrillic, longer than 40 characters, with ampersand, accent and comma', () => {
    expect(account('HL-1006').name).toMatch(/^[\p{Script=Cyrillic} ]+$/u)
    expect(account('HL-1005').name?.length).toBeGreaterThan(40)
    expect(account('HL-1001').name).toContain('&')
    expect(account('HL-1016').name).toMatch(/è.*&.*â/)
    expect(account('HL-1004').name).toContain(',')
  })

  test('Castellan left: its contract is cancelled with a reason, and a row comes after the end', () => {
    const last = of('HL-1011', contracts).at(-1)
    expect([last?.status, account('HL-1011').end_date]).toEqual(['cancelled', '2025-06-30'])
    expect(last?.end_reason).not.toBe('')
    expect(of('HL-1011', operations).filter((row) => (row.date ?? '') > '2025-06-30')).toHaveLength(1)
    expect(of('HL-1020', contracts).at(-1)?.end_date).toBe(account('HL-1020').end_date)
  })

  test('Piet Hein has four refunds, written with and without a minus', () => {
    const signs = of('HL-1012', invoices)
      .filter((row) => row.kind === 'refund')
      .map((row) => row.revenue?.startsWith('-'))
    expect(signs).toEqual([false, true, true, true])
  })

  test('Zürcher Feinwerk pays in a currency without a rate', () => {
    expect(new Set(of('HL-1009', invoices).map((row) => row.currency))).toEqual(new Set(['CHF']))
    expect(account('HL-1009').currency).toBe('EUR')
    expect(new Set(rates.flatMap((row) => [row.from, row.to]))).toEqual(new Set(['GBP', 'USD', 'EUR']))
  })

  test('Pelikaan reaches no expectation that was agreed, in any row', () => {
    const better = new Set(['right_first_time', 'on_time_delivery', 'carrier_choice'])
    const reached = of('HL-1015', measurements).filter((row) => {
      const key = row.indicator_key ?? ''
      const agreed = assumptions.filter((each) => each.indicator_key === key && each.scope === '*')
      const expected = Number(
        agreed.filter((each) => each.expectation !== '' && (each.valid_from ?? '') <= (row.date ?? '')).at(-1)
          ?.expectation,
      )
      expect(expected, `${key} has an expectation`).toBeGreaterThan(0)
      return better.has(key) ? Number(row.actual) >= expected : Number(row.actual) <= expected
    })
    expect(reached).toEqual([])
  })

  test('Great Lakes is on time for 98 in 100, and 77 % are content with that', () => {
    const onTime = of('HL-1017', operations).filter((row) => row.indicator_key === 'on_time_delivery')
    const all = onTime.reduce((sum, row) => sum + Number(row.volume), 0)
    const good = onTime.reduce((sum, row) => sum + Number(row.volume) * Number(row.actual), 0)
    expect(good / all).toBeCloseTo(0.98, 2)
    const answers = of('HL-1017', feedback).filter((row) => row.indicator_key === 'on_time_delivery')
    const content = answers.filter((row) => (Number(row.score) - 1) / 4 >= 0.7)
    expect(content.length / answers.length).toBeCloseTo(0.77, 2)
  })

  test('Rijnmond has bookings beside invoices; Blue Ridge and Texel Wol have orders only', () => {
    const kinds = (id: string) => [...new Set(of(id, invoices).map((row) => row.kind))].toSorted()
    expect([kinds('HL-1018'), kinds('HL-1027'), kinds('HL-1032')]).toEqual([['invoice', 'order'], ['order'], ['order']])
  })

  test('eleven contracts end in the 90 days after the sample day, in several languages and all currencies', () => {
    const last = addDays(asOf, 90)
    const ending = contracts.filter(
      (row) => row.status === 'active' && (row.end_date ?? '') >= asOf && (row.end_date ?? '') <= last,
    )
    const ids = ending.map((row) => row.account_id ?? '')
    expect(ids).toEqual(['01', '02', '05', '06', '08', '09', '10', '15', '17', '21', '25'].map((n) => `HL-10${n}`))
    expect(new Set(ids.map((id) => account(id).locale?.slice(0, 2)))).toEqual(new Set(['en', 'nl', 'de']))
    expect(new Set(ids.map((id) => account(id).currency))).toEqual(new Set(['EUR', 'GBP', 'USD']))
  })

  function baselinesOf(id: string) {
    return assumptions.filter((row) => row.scope === `account:${id}` && row.baseline !== '')
  }
})
