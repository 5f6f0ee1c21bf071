import { mkdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'

const place = desk()
const book = place.at('book.counterpart')
const accounts = place.write('accounts.csv', 'account_id,name\nACME,Acme\n')
beforeAll(async () => {
  await counterpart('init', book)
  await counterpart('import', book, accounts)
})
afterAll(() => place.clear())

describe('a book that cannot be opened is refused with a sentence', () => {
  const commands = ['settings', 'batches', 'audit', 'value', 'clv', 'review', 'reconcile'] as const

  test.each(commands)('by %s', async (name) => {
    mkdirSync(place.at('folder'), { recursive: true })
    for (const [file, sentence] of [
      [place.at('nowhere'), /There is no file/],
      [place.at('folder'), /is a folder/],
      [accounts, /is not a Counterpart book/],
    ] as const) {
      const said = await counterpart(name, file)
      expect([said.exit, said.out]).toEqual([2, ''])
      expect(said.err).toMatch(sentence)
    }
  })
})

describe('init', () => {
  test.each([
    [[book], /exists already/],
    [[place.at('no/such/folder/x')], /There is no folder/],
    [[place.at('a'), '--currency', 'XXQ'], /ISO 4217 code such as EUR/],
    [[place.at('a'), '--locale', 'zz_!!'], /language tag/],
    [[], /needs more words. Usage: counterpart init BOOK/],
    [[place.at('a'), 'b'], /does not know what to do with "b"/],
  ])('refuses %j', async (words, sentence) => {
    const said = await counterpart('init', ...words)
    expect([said.exit, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(sentence)
  })
})

describe('a word that is not understood is refused with how it is used', () => {
  test.each([
    [['nope'], /There is no command "nope".*demo, init/],
    [['value', book, '--nope'], /Unknown option '--nope'\. Usage: counterpart value BOOK/],
    [['value', book, '--account'], /--account needs a value\. Usage/],
    [['value', book, '--as-of', '2026-02-31'], /--as-of has to be a day/],
    [['value', book, '--as-of', 'tomorrow'], /--as-of has to be a day/],
    [['value', book, '--window', 'week'], /--window has to be one of relationship, term, year/],
    [['value', book, '--account', 'NOPE'], /The book has no account "NOPE"/],
    [['value', book, '--account', '-5'], /The book has no account "-5"/],
    [['clv', book, '--model', 'magic'], /--model has to be one of auto, historic, simple, retention, sbg, bgnbd/],
    [['clv', book, '--margin', '2'], /--margin has to be a number from -10 to 1/],
    [['clv', book, '--discount', '-0.1'], /--discount has to be a number from 0 to 10/],
    [['clv', book, '--discount', ''], /--discount has to be a number from 0 to 10/],
    [['clv', book, '--retention', '80%'], /--retention has to be a number from 0 to 1, and "80%" is none/],
    [['clv', book, '--horizon', '0'], /--horizon has to be a number from 1 to 1040/],
    [['clv', book, '--horizon', '51.5'], /--horizon has to be a whole number of weeks such as 52, and "51.5" is none/],
    [
      ['clv', book, '--convention', 'now'],
      /--convention has to be one of renewals-only, first-payment-now, end-of-period/,
    ],
    [['clv', book, '--account', 'NOPE'], /The book has no account "NOPE"/],
    [['settings', book, 'horizon', '0'], /horizon cannot be "0"\. It has to be a whole number of weeks from 1 to 1040/],
    [
      ['settings', book, 'clvModel', 'best'],
      /clvModel cannot be "best"\. It has to be one of auto, historic, simple, retention/,
    ],
    [['review', book, '--value-threshold', 'x'], /--value-threshold has to be a number/],
    [['settings', book, 'nope'], /There is no setting nope\. The settings are: currency/],
    [['settings', book, 'nope', '1'], /There is no setting nope/],
    [['settings', book, 'discount', 'abc'], /discount cannot be "abc"\. It has to be a yearly rate/],
    [['settings', book, 'margin', '0.1', '0.2'], /does not know what to do with "0\.2"/],
    [['demo', 'here'], /does not know what to do with "here"/],
  ])('%j', async (words, sentence) => {
    const before = readFileSync(book)
    const said = await counterpart(...words)
    expect([said.exit, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(sentence)
    expect(readFileSync(book).equals(before)).toBe(true)
  })
})

describe('settings', () => {
  test('are set, read one by one, and take a number below nought', async () => {
    expect(await jsonOf('settings', book, 'margin', '-0.5')).toEqual({ settings: { margin: -0.5 } })
    expect(await jsonOf('settings', book, 'margin')).toEqual({ settings: { margin: -0.5 } })
    expect(await jsonOf('settings', book, 'margin', 'null')).toEqual({ settings: { margin: null } })
    const { settings } = await jsonOf<{ settings: object }>('settings', book)
    expect(settings).toMatchObject({ currency: 'EUR', discount: 0.1, 'grades.measured': 0.9, workingHours: 8 })
  })
})
