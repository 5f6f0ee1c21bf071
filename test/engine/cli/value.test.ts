import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'

type Account = Readonly<Record<string, unknown>> & {
  readonly accountId: string
  readonly months: readonly Readonly<Record<string, unknown>>[]
  readonly missing: readonly { readonly code: string }[]
}
type Value = { readonly asOf: string; readonly window: string; readonly accounts: readonly Account[] }

const place = desk()
const book = place.at('book.counterpart')
const files = {
  accounts:
    'account_id,name,currency,start_date\nEU,Europe,EUR,2024-01-01\nJP,Japan,JPY,2024-01-01\nKW,Kuwait,KWD,2024-01-01\nNEW,New,EUR,\n',
  contracts:
    'contract_id,account_id,start_date,end_date,promised_worth\nC1,EU,2024-01-01,2024-12-31,1200\nC2,EU,2025-01-01,2025-12-31,2400\n',
  indicators: 'key,name,outcome,measure\nsaved,Money saved,Less is spent,amount\n',
  assumptions: 'indicator_key,scope,evidence\nsaved,*,confirmed\n',
  measurements: [
    'account_id,indicator_key,date,actual,currency,evidence',
    'EU,saved,2024-12-31,100.555,EUR,confirmed',
    'EU,saved,2025-01-01,200,EUR,confirmed',
    'EU,saved,2025-03-31,300,EUR,confirmed',
    'EU,saved,2025-04-01,400,EUR,confirmed',
    'JP,saved,2025-01-31,1234.5,JPY,confirmed',
    'KW,saved,2025-01-31,1.2345,KWD,confirmed',
    '',
  ].join('\n'),
  orders:
    'order_id,account_id,date,revenue,currency\nO1,EU,2025-01-15,50,EUR\nO2,JP,2025-01-15,500.5,JPY\nO3,KW,2025-01-15,0.1235,KWD\n',
}

beforeAll(async () => {
  await counterpart('init', book)
  for (const [name, text] of Object.entries(files)) place.write(`${name}.csv`, text)
  const paths = Object.keys(files).map((name) => place.at(`${name}.csv`))
  expect((await counterpart('import', book, ...paths, '--decimal', 'point')).out).not.toMatch(/not imported/)
})
afterAll(() => place.clear())

const valued = async (id: string, ...words: readonly string[]) => {
  const { accounts } = await jsonOf<Value>('value', book, '--account', id, ...words)
  return accounts[0]
}

describe('value', () => {
  test('rounds to the minor unit that the currency has', async () => {
    const day = ['--as-of', '2025-03-31']
    expect(await valued('EU', ...day)).toMatchObject({ worth: '600.56', paid: '50.00', hard: '600.56', soft: null })
    expect(await valued('JP', ...day)).toMatchObject({ worth: '1234', paid: '500' })
    expect(await valued('KW', ...day)).toMatchObject({ worth: '1.234', paid: '0.124' })
  })

  test('does not see rows after the day', async () => {
    expect(await valued('EU', '--as-of', '2025-03-30')).toMatchObject({ to: '2025-03-30', worth: '300.56' })
    expect(await valued('EU', '--as-of', '2025-04-01')).toMatchObject({ worth: '1000.56' })
    expect(await valued('EU', '--as-of', '1999-01-01')).toMatchObject({ from: null, worth: null, months: [] })
  })

  test('covers the relationship, the term or the year, both ends included', async () => {
    const day = ['--as-of', '2025-03-31']
    expect(await valued('EU', ...day, '--window', 'relationship')).toMatchObject({ from: '2024-01-01' })
    const term = await valued('EU', ...day, '--window', 'term')
    expect(term).toMatchObject({ from: '2025-01-01', to: '2025-03-31', worth: '500.00', promised: '591.78' })
    expect(term?.months).toHaveLength(3)
    expect(term?.missing.map(({ code }) => code)).toContain('before-window')
    expect(await valued('EU', ...day, '--window', 'year')).toMatchObject({ from: '2024-04-01', worth: '600.56' })
  })

  test('says why a window has no beginning', async () => {
    const said = await valued('JP', '--window', 'term')
    expect(said).toMatchObject({ from: null, worth: null, months: [], indicators: [] })
    expect(said?.missing.map(({ code }) => code)).toEqual(['no-window'])
    expect((await valued('NEW'))?.missing.map(({ code }) => code)).toEqual(['no-window'])
  })

  test('looks a hundred years ahead without a fuss', async () => {
    const said = await valued('EU', '--as-of', '2125-03-31')
    expect(said).toMatchObject({ to: '2125-03-31', worth: '1000.56' })
    expect(said?.months).toHaveLength(1215)
  })

  test('takes today where no day is given', async () => {
    expect(await jsonOf<Value>('value', book)).toMatchObject({ asOf: '2026-03-31', window: 'relationship' })
  })

  test('is a table to read without --json', async () => {
    const { exit, out } = await counterpart('value', book, '--as-of', '2025-03-31')
    expect(exit).toBe(0)
    expect(out).toMatch(/^account\s+worth\s+paid/)
    expect(out).toMatch(/^KW\s+KWD\s+1\.234\s+0\.124\s/m)
    expect(out).toMatch(/^NEW\s+EUR\s+–\s+–\s/m)
  })
})
