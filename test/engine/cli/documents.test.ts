import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../../electron/engine/cli.ts'
import { counterpart, desk, jsonOf } from './counterpart.ts'
import { differencesOf, documents } from './documents.ts'
import { makeSample } from './sample-file.ts'

type Listed = { readonly accounts: readonly Readonly<Record<string, unknown>>[] }

const place = desk()
const book = place.at('sample.counterpart')
const today = ['--as-of', '2026-03-31']
const bad = place.write('more.csv', 'account_id,name,shoe_size\nNEW,New,43\n,Nobody,44\n')

const words: Readonly<Record<Exclude<keyof typeof documents, 'demo' | 'reviewed' | 'issue'>, readonly string[]>> = {
  init: [place.at('new.counterpart')],
  settings: [book],
  brand: [book],
  texts: [book, 'note', 'With thanks.'],
  import: [book, bad],
  batches: [book],
  undo: [book, '13'],
  audit: [book, ...today],
  value: [book, ...today],
  clv: [book, ...today],
  review: [book, ...today],
  metrics: [book, ...today],
  reconcile: [book],
  statement: [book, ...today, '--account', 'HL-1001', '--out', place.at('statement.pdf')],
  statements: [book],
  run: [book, ...today, '--accounts', place.write('one.txt', 'HL-1001'), '--out', place.at('run'), '--jobs', '1'],
  verify: [place.write('no.pdf', 'none')],
}

beforeAll(() => makeSample(book))
afterAll(() => place.clear())

describe('with --json', () => {
  test('every command is in the table', () => {
    expect(commands.map(({ name }) => name).toSorted()).toEqual(Object.keys(documents).toSorted())
  })

  test.each(Object.entries(words))('%s prints one document with just these keys', async (name, rest) => {
    const said = await counterpart(name, ...rest, '--json')
    expect(said.out.trimEnd()).not.toContain('\n')
    const document: unknown = JSON.parse(said.out)
    expect(differencesOf(document, documents[name as keyof typeof words])).toEqual([])
  })

  test('a statement is reviewed and issued with just these keys', async () => {
    const [drafted] = (
      await jsonOf<{ readonly statements: readonly { readonly number: string }[] }>('statements', book)
    ).statements
    for (const name of ['reviewed', 'issue'] as const) {
      const document = await jsonOf<unknown>(name, book, drafted?.number ?? '', '--by', 'Ada')
      expect(differencesOf(document, documents[name])).toEqual([])
    }
  })

  test('a refusal is a document too, its sentence on standard error', async () => {
    const said = await counterpart('value', place.at('nowhere'), '--json')
    const { problem } = JSON.parse(said.out)
    expect(said.exit).toBe(2)
    expect(problem.code).toBe('book-missing')
    expect(said.err).toBe(`${problem.message}\n`)
  })

  test('the check finds a key too many, a key too few and a wrong nesting', () => {
    expect(differencesOf({ book: 'a', more: 1 }, documents.init)).toEqual(['.more is one too many'])
    expect(differencesOf({}, documents.init)).toEqual(['.book is missing'])
    expect(differencesOf({ batches: 3 }, documents.batches)).toEqual(['.batches is no list'])
    expect(differencesOf({ batches: [{}] }, documents.batches)).toHaveLength(6)
  })
})

describe('a document', () => {
  test.each(['audit', 'value', 'clv', 'review'] as const)('of %s lists the accounts by id', async (name) => {
    const { accounts } = await jsonOf<Listed>(name, ...words[name])
    const ids = accounts.map((one) => String(one['accountId']))
    expect(ids).toEqual(ids.toSorted())
    expect(ids).toHaveLength(34)
  })

  test('lists indicators by key and months in order, and says null for what is not known', async () => {
    const { accounts } = await jsonOf<Listed>('value', book, ...today)
    for (const one of accounts) {
      const keys = (one['indicators'] as { key: string }[]).map(({ key }) => key)
      const months = (one['months'] as { month: string }[]).map(({ month }) => month)
      expect(keys).toEqual(keys.toSorted())
      expect(months).toEqual(months.toSorted())
    }
    const withoutBaselines = accounts.find((one) => one['accountId'] === 'HL-1010')
    expect(withoutBaselines).toMatchObject({ hours: null, worth: null, returnPerUnit: null, nextTerm: null })
    const withoutRate = accounts.find((one) => one['accountId'] === 'HL-1009')
    expect(withoutRate).toMatchObject({ paid: null, returnPerUnit: null, roi: null, paybackMonth: null })
  })

  test('says amounts as decimal texts in major units', async () => {
    const { accounts } = await jsonOf<Listed>('value', book, ...today)
    const names = ['money', 'worth', 'hard', 'soft', 'paid', 'presentValue', 'presentPaid', 'promised']
    const amounts = accounts.flatMap((one) => names.map((name) => one[name])).filter((amount) => amount !== null)
    expect(amounts.length).toBeGreaterThan(200)
    expect(amounts.filter((amount) => !/^-?\d+\.\d{2}$/.test(String(amount)))).toEqual([])
  })
})
