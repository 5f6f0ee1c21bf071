import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSample } from '../../../electron/engine/sample.ts'
import { counterpart, desk, jsonOf } from './counterpart.ts'
import { makeSample } from './sample-file.ts'

type Row = Readonly<Record<'accountId' | 'worth' | 'clv' | 'quadrant', string | null>> &
  Readonly<Record<'reciprocity' | 'valueToClv' | 'surplusShare', number | null>>
type Amounts = Readonly<Record<'worth' | 'paid' | 'profit' | 'clv', string | null>>
type End = Readonly<Record<'worth' | 'clv', string | null>> & { readonly valueToClv: number | null }
type Review = {
  readonly accounts: readonly Row[]
  readonly totals: Amounts
  readonly thresholds: Readonly<Record<'value' | 'clv', string>>
  readonly whatIf: {
    readonly accounts: readonly Row[]
    readonly totals: Amounts
    readonly thresholds: unknown
    readonly moved: number
  }
  readonly tornado: readonly { readonly lever: string; readonly low: End; readonly high: End; readonly swing: number }[]
}
const place = desk()
const book = place.at('sample.counterpart')
const today = ['--as-of', '2026-03-31']
const levers = 'capture=0.4,hourlyRate=x0.5,grades.assumed=0.2,grades.estimated=0.65,discount=0.2'
const columns = ['accountId', 'worth', 'clv', 'quadrant', 'reciprocity', 'valueToClv', 'surplusShare'] as const
beforeAll(() => makeSample(book), 60_000)
afterAll(() => place.clear())

describe('review --what-if', () => {
  test('is, to the cent, the review of a book whose assumptions and settings were really changed', async () => {
    const { whatIf } = await jsonOf<Review>('review', book, ...today, '--what-if', levers)
    const changed = place.at('changed.counterpart')
    await makeSample(changed)
    await counterpart('import', changed, place.write('assumptions.csv', halved()))
    for (const [key, value] of [
      ['grades.assumed', '0.2'],
      ['grades.estimated', '0.65'],
      ['discount', '0.2'],
    ] as const)
      await counterpart('settings', changed, key, value)
    const { accounts, totals, thresholds } = await jsonOf<Review>('review', changed, ...today)
    expect(whatIf.totals).toEqual({ worth: totals.worth, paid: totals.paid, profit: totals.profit, clv: totals.clv })
    expect(whatIf.thresholds).toEqual(thresholds)
    expect(whatIf.accounts).toEqual(accounts.map((one) => Object.fromEntries(columns.map((name) => [name, one[name]]))))
  }, 60_000)

  test('leaves the facts as they are', async () => {
    const { accounts, totals, whatIf } = await jsonOf<Review>('review', book, ...today, '--what-if', levers)
    const plain = await jsonOf<Review>('review', book, ...today)
    expect([accounts, totals]).toEqual([plain.accounts, plain.totals])
    expect(whatIf.totals.worth).not.toBe(totals.worth)
    expect(whatIf.totals.clv).not.toBe(totals.clv)
  })

  test.each([
    ['caputre=0.4', /knows no "caputre=0\.4"/],
    ['capture=1.4', /capture has to be a number from 0 to 1/],
    ['capture', /capture has to be/],
    ['hourlyRate=45', /only be taken times, such as hourlyRate=x0\.9/],
    ['grades.sure=1', /What can be moved: capture, attribution/],
    ['discount=-1', /discount has to be/],
  ])('refuses %s with a sentence', async (what, why) => {
    const said = await counterpart('review', book, '--what-if', what)
    expect([said.exit, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(why)
  })
})

describe('review --tornado', () => {
  test('moves each lever alone, what matters most first, and each end is what that supposition says', async () => {
    const { tornado, totals } = await jsonOf<Review>('review', book, ...today, '--tornado', '0.1')
    expect(tornado.map(({ swing }) => swing)).toEqual(tornado.map(({ swing }) => swing).toSorted((a, b) => b - a))
    expect(new Set(tornado.map(({ lever }) => lever))).toContain('capture')
    const capture = tornado.find(({ lever }) => lever === 'capture')
    const { whatIf } = await jsonOf<Review>('review', book, ...today, '--what-if', 'capture=x0.9')
    expect(capture?.low).toMatchObject({ worth: whatIf.totals.worth, clv: totals.clv })
    const discount = tornado.find(({ lever }) => lever === 'discount')
    expect(discount?.low.worth).toBe(totals.worth)
    expect(Number(discount?.low.clv)).toBeGreaterThan(Number(discount?.high.clv))
  })
})

/** The sample's assumptions with every capture at 40 % and every hourly rate halved. */
function halved(): string {
  const file = readSample().files.find((path) => path.endsWith('assumptions.csv')) ?? ''
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = head.split(';')
  const [rate, capture] = [names.indexOf('hourly_rate'), names.indexOf('capture')]
  const changed = lines.map((line) =>
    line
      .split(';')
      .map((cell, at) => (cell === '' ? '' : at === capture ? '40%' : at === rate ? String(Number(cell) / 2) : cell))
      .join(';'),
  )
  return `${[head, ...changed].join('\n')}\n`
}
