import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ImportOptions, importFile } from '../../../electron/engine/import/import-file.ts'
import { knownMappings } from '../../../electron/engine/known-mappings.ts'
import { mappingFrom } from '../../../electron/engine/presets.ts'
import { undoBatch } from '../../../electron/engine/store/batches.ts'
import { type Mapping, type MappingText, mappingSchema } from '../../../shared/mapping/mapping.ts'
import { at, type Scratch, scratch } from './scratch.ts'

let here: Scratch
beforeEach(async () => {
  here = await scratch()
})
afterEach(() => here.end())

const invoices: MappingText = {
  name: 'erp',
  table: 'orders',
  columns: {
    order_id: 'Number',
    account_id: { account: { name: 'Debtor' } },
    date: { from: 'Day', dates: 'DD/MM/YYYY' },
    revenue: { from: 'Net', decimal: 'comma' },
    currency: { text: 'EUR' },
    kind: { from: 'Type', values: { F: 'invoice', C: 'refund' }, else: null },
  },
  where: [{ from: 'State', not: ['draft'] }],
  tells: ['Number', 'Debtor', 'Net', 'State'],
}
const header = 'Number;Debtor;Day;Net;Type;State\n'
const file = `${header}1;ACME B.V.;03/04/2026;1,5;F;paid\n2;bolt;04/04/2026;1.000,00;C;paid\n3;Acme;04/04/2026;1;X;paid\n4;Acme;04/04/2026;1;F;draft\n`

const importing = (name: string, content: string, map?: MappingText, options: Partial<ImportOptions> = {}) =>
  importFile(here.book, here.write(name, content), {
    ...{ at, mappings: knownMappings(here.book), map: map && mappingSchema.parse(map) },
    ...options,
  })

const orders = () => here.dump()['orders']
const links = () => here.dump()['account_links']

describe('a mapping by hand', () => {
  test('fills columns from headers, constants and values, filters, and finds accounts by name', async () => {
    const { batches } = await importing('erp.csv', file, invoices)
    expect(batches).toMatchObject([
      {
        ...{ table: 'orders', preset: 'erp', rows: 2, inserted: 2, committed: true, problems: [] },
        leftOut: [
          { column: 'Type', value: 'X', rows: 1 },
          { column: 'State', value: 'draft', rows: 1 },
        ],
      },
    ])
    expect(orders()).toMatchObject([
      { order_id: '1', account_id: 'A1', date: '2026-04-03', revenue: 1.5, currency: 'EUR', kind: 'invoice' },
      { order_id: '2', account_id: 'A2', date: '2026-04-04', revenue: 1000, kind: 'refund' },
    ])
  })

  test('is kept under its name and recognises the next file by itself', async () => {
    await importing('erp.csv', file, invoices)
    const { batches } = await importing('april.csv', `${header}5;Coop;05/04/2026;2;F;paid\n`)
    expect(batches).toMatchObject([{ preset: 'erp', inserted: 1 }])
  })

  test('is not kept where nothing is imported', async () => {
    await importing('erp.csv', `${header}1;Nobody;03/04/2026;1;F;paid\n`, invoices)
    expect(knownMappings(here.book).map(({ name }) => name)).not.toContain('erp')
  })

  test('reads the same file anew where the mapping is another one', async () => {
    await importing('erp.csv', file, invoices)
    expect((await importing('erp.csv', file, invoices)).batches).toMatchObject([{ unchanged: 2, batch: 3 }])
    const inUsd = { ...invoices, columns: { ...invoices.columns, currency: { text: 'USD' } } } as MappingText
    expect((await importing('erp.csv', file, inUsd)).batches).toMatchObject([{ updated: 2, batch: 4 }])
  })

  test('may be like another and say only what that leaves open', () => {
    const known = [mappingSchema.parse(invoices)]
    const like = mappingFrom('{"like":"erp","accounts":{"X":"A1"}}', 'm.json', known)
    expect(like).toMatchObject({ ok: true, value: { name: 'erp', accounts: { X: 'A1' } } })
    expect(mappingFrom('{"like":"none"}', 'm.json', known)).toMatchObject({
      problem: { message: 'm.json is no mapping: there is no preset or mapping "none" for it to be like.' },
    })
    expect(mappingFrom('{', 'm.json', known)).toMatchObject({ ok: false, problem: { code: 'mapping' } })
    expect(mappingFrom('{"name":"x","table":"rates"}', 'm.json', known)).toMatchObject({
      problem: { message: 'm.json is no mapping: Invalid input: expected record, received undefined at columns.' },
    })
  })

  test('tells two columns of one header apart by their place, and names one that has none by it', async () => {
    const twice = `Number;Debtor;Net;Net;;State\n1;Acme;10;7,5;03/04/2026;paid\n2;Acme;20;x;04/04/2026;paid\n`
    const columns = {
      ...invoices.columns,
      revenue: 'Net [2]',
      cost: 'net',
      date: '(column 5)',
      kind: { text: 'order' },
    }
    const map = { ...invoices, columns, tells: ['Number', 'Net [2]'], decimal: 'comma', dates: 'DD/MM/YYYY' }
    const { batches } = await importing('erp.csv', twice, map as MappingText, { skipBadRows: true })
    expect(orders()).toMatchObject([{ order_id: '1', date: '2026-04-03', revenue: 7.5, cost: 10 }])
    expect(batches[0]?.problems).toMatchObject([{ row: 3, column: 'Net [2]', value: 'x' }])
    // What is kept knows the second one too, and a file with only one of them is another sort of file.
    expect((await importing('may.csv', twice.replaceAll('x', '8'))).batches).toMatchObject([{ preset: 'erp' }])
    const once = await importing('june.csv', twice.replace('Net;Net', 'Net;Gross'))
    expect(once.batches[0]).toMatchObject({ committed: false })
  })

  test('refuses a file that lacks what each of its parts needs, and says what', async () => {
    const parts = ['Net', 'Gross'].map((from) => ({
      ...{ table: 'series' as const, optional: true as const },
      columns: { series: { text: 'sales' }, date: 'Day', value: from },
    }))
    const map: MappingText = { name: 'sales', tells: ['Day'], parts }
    const { batches } = await importing('sales.csv', 'Day,Amount\n2026-01-01,1\n', map)
    expect(batches).toMatchObject([{ committed: false, problems: [{ code: 'mapping-lacks', column: 'Net' }] }])
  })

  test('does not say of a table of which every row is bad that it was imported', async () => {
    const parts = [
      { table: 'orders' as const, columns: { order_id: 'No', account_id: 'Who', date: 'Day', revenue: 'Net' } },
      { table: 'series' as const, columns: { series: { text: 'sales' }, date: 'Day', value: 'Rate' } },
    ]
    const map: MappingText = { name: 'sales', tells: ['No'], parts }
    const file = 'No,Who,Day,Net,Rate\n1,A1,2026-01-01,5,many\n'
    const { batches } = await importing('sales.csv', file, map, { skipBadRows: true })
    expect(batches).toMatchObject([
      { table: 'orders', inserted: 1, batch: 3, committed: true, problems: [] },
      { table: 'series', inserted: 0, batch: null, committed: false, problems: [{ code: 'not-a-number' }] },
    ])
  })

  test('that leaves empty what every row needs is told so, row by row', async () => {
    const map: MappingText = {
      ...{ name: 'plan', table: 'milestones', tells: ['Step'] },
      columns: { account_id: { account: { name: 'Who', 'or-none': true } }, name: 'Step' },
    }
    const { batches } = await importing('plan.csv', 'Who,Step\nNobody,Start\nAcme,End\n', map, { skipBadRows: true })
    expect(batches).toMatchObject([{ inserted: 1, problems: [{ row: 2, column: 'Who', code: 'empty-cell' }] }])
  })

  test('of a term that has no end, or one beyond the calendar, makes no day and no amount a year', async () => {
    const map: MappingText = {
      ...{ name: 'terms', table: 'contracts', tells: ['No'] },
      columns: {
        ...{ contract_id: 'No', account_id: 'Who', start_date: 'From' },
        end_date: ['Until', { from: 'From', months: 'Months' }],
        annual_value: { from: 'Worth', yearly: true },
      },
    }
    const file = 'No,Who,From,Until,Months,Worth\n1,A1,2026-01-01,9999-12-31,,5\n2,A1,9999-06-01,,24,5\n'
    const { batches } = await importing('terms.csv', file, map, { skipBadRows: true })
    expect(batches).toMatchObject([{ inserted: 1, problems: [{ row: 3, code: 'no-such-day' }] }])
    expect(here.dump()['contracts']).toMatchObject([{ end_date: '9999-12-31', annual_value: null }])
  })

  test('that makes of cells what their column does not hold is told so, row by row', async () => {
    const made = async (columns: Readonly<Record<string, unknown>>) => {
      const whole = { series: { text: 'sales' }, date: 'Day', value: 'Amount', ...columns }
      const map = { name: 'sales', table: 'series', tells: ['Day'], columns: whole } as MappingText
      const { batches } = await importing('sales.csv', 'Day,Amount\n2026-01-01,7\n', map)
      return batches.flatMap(({ problems }) => problems.map(({ row, column, code }) => `${row} ${column} ${code}`))
    }
    expect(await made({ value: { from: 'Day', months: 'Amount' } })).toEqual(['2 Day not-a-number'])
    expect(await made({ date: { from: 'Amount', times: 2 } })).toEqual(['2 Amount not-a-day'])
    expect(await made({ date: { summarise: 'count' } })).toEqual(['2 date not-a-day'])
    expect(await made({ value: { account: { id: 'Day', new: true } } })).toEqual(['2 Day not-a-number'])
  })

  test('says which header it needs and the file has not got', async () => {
    const { batches } = await importing('erp.csv', file.replace('Debtor', 'Client'), invoices)
    expect(batches[0]?.problems[0]?.message).toMatch(
      /this seems to be "erp", but the column Debtor it needs is not there/,
    )
  })
})

describe('which account a row is about', () => {
  test('is what was chosen before, once a later choice is taken back', async () => {
    await here.bring('twins.csv', twins)
    await importing('erp.csv', row, { ...invoices, accounts: { Twin: 'T1' } })
    await importing('may.csv', row.replace('9;', '10;'), { ...invoices, accounts: { Twin: 'T2' } })
    const next = (number: string) => importing(`${number}.csv`, row.replace('9;', `${number};`))
    const { batches } = await next('11')
    for (const batch of [batches[0]?.batch ?? 0, 5]) expect(undoBatch(here.book, batch).ok).toBe(true)
    await next('12')
    expect(orders()).toMatchObject([
      { order_id: '12', account_id: 'T1' },
      { order_id: '9', account_id: 'T1' },
    ])
  })

  test('is not remembered of an account whose own row is bad', async () => {
    const map: MappingText = {
      ...{ name: 'crm', system: 'crm', tells: ['Id'] },
      parts: [
        {
          table: 'accounts',
          columns: { account_id: { account: { id: 'Id', new: true } }, name: 'Title', currency: 'Money' },
        },
      ],
    }
    const file = 'Id,Title,Money\nC1,One,EURO\nC2,Two,EUR\n'
    expect((await importing('crm.csv', file, map)).batches).toMatchObject([
      { committed: false, problems: [{ row: 2, code: 'not-a-currency' }] },
    ])
    expect((await importing('crm.csv', file, map, { skipBadRows: true })).batches).toMatchObject([{ inserted: 1 }])
    expect(links()).toMatchObject([{ system: 'crm', written: 'id:C2', account_id: 'C2' }])
  })

  const twins = 'account_id,name,segment\nT1,Twin Ltd,a\nT2,TWIN,b\n'
  const row = `${header}9;Twin;03/04/2026;1;F;paid\n`

  test('is a problem with both named where two have the name, and a question', async () => {
    await here.bring('twins.csv', twins)
    const { batches, open } = await importing('erp.csv', row, invoices)
    expect(batches[0]?.problems[0]?.message).toBe(
      'erp.csv, row 2, column Debtor: "Twin" may be the accounts T1 (Twin Ltd) or T2 (TWIN); say which one it is.',
    )
    expect(open).toEqual([
      {
        ...{ kind: 'account', written: 'Twin', named: true, rows: 1 },
        among: [
          { accountId: 'T1', name: 'Twin Ltd' },
          { accountId: 'T2', name: 'TWIN' },
        ],
      },
    ])
  })

  test('is what a person chose, and is remembered for the system', async () => {
    await here.bring('twins.csv', twins)
    const chosen: MappingText = { ...invoices, accounts: { Twin: 'T2' } }
    expect((await importing('erp.csv', row, chosen)).batches).toMatchObject([{ inserted: 1 }])
    expect((await importing('next.csv', row.replace('9;', '10;'), invoices)).batches).toMatchObject([{ inserted: 1 }])
    expect(orders()).toMatchObject([{ account_id: 'T2' }, { account_id: 'T2' }])
  })

  test('was chosen with a batch, is known without the mapping, and is asked anew when the batch is taken back', async () => {
    await here.bring('twins.csv', twins)
    await importing('erp.csv', `${header}8;Acme;03/04/2026;1;F;paid\n`, invoices)
    const { batches } = await importing('twin.csv', row, { ...invoices, accounts: { Twin: 'T2', Other: 'A1' } })
    expect(links()).toMatchObject([{ system: 'erp', written: 'name:twin', account_id: 'T2' }])
    const kept = () => knownMappings(here.book).find(({ name }) => name === 'erp')?.accounts
    expect(kept()).toEqual({ Other: 'A1' })
    const again = await importing('twin.csv', row)
    expect(again.batches).toMatchObject([{ batch: batches[0]?.batch, unchanged: 1, inserted: 0 }])
    expect((await importing('next.csv', row.replace('9;', '10;'))).batches).toMatchObject([{ inserted: 1 }])
    for (const batch of [5, 6].toReversed()) expect(undoBatch(here.book, batch)).toMatchObject({ ok: true })
    expect(links()).toEqual([])
    expect((await importing('twin.csv', row)).open).toMatchObject([{ kind: 'account', written: 'Twin' }])
  })

  test('is nobody where a person says so', async () => {
    const { batches } = await importing('erp.csv', `${row}8;Acme;03/04/2026;1;F;paid\n`, {
      ...invoices,
      accounts: { Twin: null },
    })
    expect(batches).toMatchObject([{ inserted: 1, leftOut: [{ column: 'Debtor', value: 'Twin', rows: 1 }] }])
  })

  test('is nobody the next time either, until the batch is taken back, and may still be an account of its own', async () => {
    const [one, two] = [`${row}8;Acme;03/04/2026;1;F;paid\n`, `${row}7;Acme;03/04/2026;1;F;paid\n`]
    const { batches } = await importing('erp.csv', one, { ...invoices, accounts: { Twin: null } })
    expect(links()).toMatchObject([{ system: 'erp', written: 'name:twin', account_id: null }])
    expect(knownMappings(here.book).find(({ name }) => name === 'erp')?.accounts).toEqual({})
    expect(await importing('erp2.csv', two, undefined, { dryRun: true })).toMatchObject({
      ...{ batches: [{ leftOut: [{ column: 'Debtor', value: 'Twin', rows: 1 }] }], open: [] },
    })
    const companies = { name: 'erp accounts', system: 'erp', table: 'accounts', tells: ['Key', 'Debtor'] }
    const columns = { account_id: { account: { id: 'Key', name: 'Debtor', new: true } }, name: 'Debtor' }
    const made = await importing('c.csv', 'Key;Debtor\nC7;Twin\n', { ...companies, columns } as MappingText)
    expect(made.batches).toMatchObject([{ inserted: 1 }])
    expect(undoBatch(here.book, made.batches[0]?.batch ?? 0)).toMatchObject({ ok: true })
    expect(undoBatch(here.book, batches[0]?.batch ?? 0)).toMatchObject({ ok: true })
    expect((await importing('erp2.csv', two)).open).toMatchObject([{ kind: 'account', written: 'Twin' }])
  })

  test('is forgotten with the batch that found it out', async () => {
    const byId = {
      ...invoices,
      columns: { ...invoices.columns, account_id: { account: { id: 'Debtor', name: 'State' } } },
    }
    const { batches } = await importing('erp.csv', `${header}9;cus_1;03/04/2026;1;F;Acme\n`, byId as MappingText)
    expect(links()).toMatchObject([{ system: 'erp', written: 'id:cus_1', account_id: 'A1' }])
    expect(undoBatch(here.book, batches[0]?.batch ?? 0)).toMatchObject({ ok: true })
    expect([links(), orders()]).toEqual([[], []])
  })
})

describe('accounts of another system', () => {
  const companies: Mapping = mappingSchema.parse({
    name: 'crm',
    table: 'accounts',
    columns: {
      account_id: { account: { id: 'Key', name: 'Title', new: true } },
      ...{ name: 'Title', segment: 'Size', industry: 'Trade' },
    },
  })
  const accounts = () => here.dump()['accounts'] as readonly Record<string, unknown>[]

  test('fill in what is empty of one that the book has, and are new where it has none', async () => {
    await here.bring('more.csv', 'account_id,name,segment\nA1,Acme,large\n')
    const text = 'Key,Title,Size,Trade\nC1,"ACME, Inc.",small,Steel\nC2,Dune,small,\n'
    await importing('crm.csv', text, companies)
    expect(accounts().find((one) => one['account_id'] === 'A1')).toMatchObject({
      ...{ name: 'Acme', segment: 'large', industry: 'Steel' },
    })
    expect(accounts().find((one) => one['account_id'] === 'C2')).toMatchObject({ name: 'Dune', segment: 'small' })
  })

  test('of the system itself are changed by it, but an empty cell takes nothing away', async () => {
    await importing('crm.csv', 'Key,Title,Size,Trade\nC2,Dune,small,Sand\n', companies)
    await importing('crm2.csv', 'Key,Title,Size,Trade\nC2,Dune Two,,Sand\n', companies)
    expect(accounts().find((one) => one['account_id'] === 'C2')).toMatchObject({ name: 'Dune Two', segment: 'small' })
  })

  test('of one name are two where the system has two ids for them', async () => {
    const { batches } = await importing('crm.csv', 'Key,Title,Size,Trade\nC1,Dune,s,\nC2,Dune,s,\n', companies)
    expect(batches).toMatchObject([{ inserted: 2, problems: [] }])
  })
})

describe('a file that one program wrote', () => {
  const contracts: MappingText = {
    name: 'crm',
    table: 'contracts',
    columns: {
      contract_id: { text: '{Debtor} {Start:day}' },
      account_id: { account: { name: 'Debtor' } },
      start_date: 'Start',
      end_date: ['End', { from: 'Start', months: 'Months' }],
      annual_value: { from: 'Worth', yearly: true },
      renewal_value: 'Renewal',
    },
    tells: ['Debtor', 'Worth'],
  }

  test('writes all its columns in one way: those that do not tell follow those that do', async () => {
    const rows = 'Debtor;Start;End;Months;Worth;Renewal\nAcme;01/02/2026;31/01/2028;;2.400;1.234,56\n'
    const { batches } = await importing('crm.csv', rows, contracts)
    expect(batches).toMatchObject([{ committed: true, problems: [] }])
    expect(here.dump()['contracts']).toMatchObject([
      { contract_id: 'Acme 2026-02-01', end_date: '2028-01-31', annual_value: 1200, renewal_value: 1234.56 },
    ])
  })

  test('is asked about where its columns contradict each other, and where none tells', async () => {
    const apart = 'Debtor;Start;End;Months;Worth;Renewal\nAcme;01/02/2026;31/01/2028;;2.400;1.234,56\n'
    const two = { ...contracts, columns: { ...contracts.columns, promised_worth: 'Promise' } } as MappingText
    const rows = apart.replace('Renewal\n', 'Renewal;Promise\n').replace('1.234,56\n', '1.234,56;1,234.56\n')
    for (const [name, text, map, column] of [
      ['two.csv', rows, two, 'Worth'],
      ['none.csv', apart.replace('1.234,56', '1'), contracts, 'Worth'],
    ] as const) {
      const { batches } = await importing(name, text, map)
      expect(batches.map(({ committed, problems }) => [committed, problems[0]?.column])).toEqual([[false, column]])
    }
  })

  test('has terms by months where it says no end, and a part of a year is counted in days', async () => {
    const rows =
      'Debtor,Start,End,Months,Worth,Renewal\nAcme,2026-01-31,,1,100.00,\nBolt,2026-01-01,2026-04-10,,1000.00,\n'
    await importing('crm.csv', rows, contracts)
    expect(here.dump()['contracts']).toMatchObject([
      { account_id: 'A1', end_date: '2026-02-27', annual_value: 1200 },
      { account_id: 'A2', end_date: '2026-04-10', annual_value: 3652.5 },
    ])
  })
})
