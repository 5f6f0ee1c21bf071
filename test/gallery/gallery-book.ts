import { addMonths, type Day, day, firstDayOf, lastDayOf, type Month, monthOf, monthsFrom } from '../../shared/days.ts'
import type { AccountFacts, Assumption, Feedback, Indicator, Order } from '../../shared/facts.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { type Calculation, calculationOf } from '../../shared/value/calculation.ts'
import {
  accountNamed,
  assumptionOf,
  bookOf,
  contractOf,
  factsOf,
  type Given,
  indicatorOf,
  measured,
  orderOf,
  refOf,
} from '../fixtures/facts.ts'
import { type GalleryCase, type GalleryIndicator, gallery } from './gallery-case.ts'

export type GalleryBook = { readonly calculation: Calculation; readonly accounts: readonly AccountFacts[] }

const asOf = day(gallery.asOf)

/** All cases as the accounts of one book, so that they can also be held against each other. */
export function galleryBook(): GalleryBook {
  const indicators = gallery.cases.flatMap((one) => indicatorsOf(one))
  const assumptions = gallery.cases.flatMap((one) => assumptionsOf(one))
  const settings = { ...defaultSettings, company: gallery.company, margin: 0.35, retention: 0.9 }
  const euro = settings.currency
  const [dollar, pound, yen] = ['four-billion', 'ordinary', 'three-yen'].map(
    (id) => gallery.cases.find((one) => one.id === id)?.account.currency ?? euro,
  )
  const rates = ([dollar, pound, yen] as const).map((from, at) => ({
    ...{ day: day('2010-01-01'), from: from ?? euro, to: euro, rate: [0.92, 1.17, 0.0062][at] ?? 1 },
    ref: refOf('rates.csv', at),
  }))
  const book = bookOf(indicators, assumptions, { asOf, settings, rates })
  return { calculation: calculationOf(book), accounts: gallery.cases.map(accountOf) }
}

const chosen = ({ indicators, take }: GalleryCase) => (gallery.sets[indicators] ?? []).slice(0, take ?? undefined)
const keyOf = (one: GalleryCase, at: number) => `${one.id}_${at}`

function indicatorsOf(one: GalleryCase): readonly Indicator[] {
  return chosen(one).map((given, at, all) => {
    const { name, outcome, measure, unit, better, stage, saidBy, saidOn, partOf } = given
    const whole = all.findIndex((other) => other.name === partOf)
    return indicatorOf(keyOf(one, at), measure, {
      ...{ name, outcome, unit: unit ?? null, better: better ?? null, stage: stage ?? null, saidBy: saidBy ?? null },
      ...{ saidOn: saidOn ? day(saidOn) : null, partOf: whole === -1 ? null : keyOf(one, whole) },
    })
  })
}

function assumptionsOf(one: GalleryCase): readonly Assumption[] {
  const { scale } = one
  return chosen(one).map((given, at) => {
    const money = given.measure === 'cost' || given.measure === 'amount' ? (scale?.money ?? 1) : 1
    const times = (value: number | null | undefined, by: number | null | undefined) =>
      value === null || value === undefined ? null : value * (by ?? 1)
    return assumptionOf(keyOf(one, at), {
      scope: { kind: 'account', accountId: one.id },
      ...{ baseline: times(given.baseline, money), expectation: times(given.expectation, money) },
      hourlyRate: times(given.hourlyRate, scale?.hourlyRate),
      valuePerUnit: times(given.valuePerUnit, scale?.valuePerUnit),
      ...{ capture: given.capture ?? null, attribution: given.attribution ?? null },
      ...{ hoursPerUnit: given.hoursPerUnit ?? null, evidence: given.evidence, source: given.source ?? null },
      confirmedBy: given.confirmedBy ?? null,
      confirmedOn: given.confirmedOn ? day(given.confirmedOn) : null,
      ref: refOf('assumptions.csv', at),
    })
  })
}

function accountOf(one: GalleryCase): AccountFacts {
  const { account, contract, milestones } = one
  const { currency } = account
  const months = monthsFrom(monthOf(addMonths(asOf, 1 - one.months)), monthOf(asOf))
  const indicators = chosen(one)
  const rows = measured(
    indicators.flatMap((given, at) =>
      months.map(
        (month, n): Given => ({
          ...{ indicatorKey: keyOf(one, at), day: lastDayOf(month), volume: given.volume, currency },
          actual: levelIn(given, n, months.length, one.scale?.money ?? 1),
          evidence: given.evidence === 'confirmed' ? null : given.evidence,
        }),
      ),
    ),
  )
  const [orders, feedback] = [ordersOf(one, months), answersOf(one, months)]
  const { startDate, endDate, ...amounts } = contract
  return factsOf(accountNamed(one.id, { ...account, startDate: day(account.startDate), segment: 'gallery' }), rows, {
    contracts: [
      contractOf(`${one.id}-1`, startDate, endDate, {
        ...{ annualValue: amounts.annualValue ?? null, renewalValue: amounts.renewalValue ?? null },
        ...{ promisedWorth: amounts.promisedWorth ?? null, noticeDays: amounts.noticeDays ?? null, currency },
      }),
    ],
    ...{ orders, feedback },
    milestones: milestones.map((given, at) => ({
      ...{ name: given.name, worth: given.worth ?? null, currency, evidence: null },
      promisedOn: given.promisedOn ? day(given.promisedOn) : null,
      achievedOn: given.achievedOn ? day(given.achievedOn) : null,
      ref: refOf('milestones.csv', at),
    })),
  })
}

/** From the first level to the last, in waves that are the same on every machine. */
function levelIn({ from, to, measure }: GalleryIndicator, at: number, count: number, money: number): number {
  const share = count === 1 ? 1 : at / (count - 1)
  const wave = ((at * 7) % 11) / 11 - 0.45
  const level = from + (to - from) * share + wave * Math.abs(to - from) * 0.25
  const scaled = measure === 'cost' || measure === 'amount' ? level * money : level
  return Number((measure === 'rate' ? Math.min(1, scaled) : scaled).toPrecision(6))
}

function ordersOf({ id, paid, account: { currency } }: GalleryCase, months: readonly Month[]): readonly Order[] {
  if (paid === null || paid === undefined) return []
  return months.map((month, at) =>
    orderOf(`${id}-F${at}`, firstDayOf(month), paid, { currency, kind: 'invoice', ref: refOf('invoices.csv', at) }),
  )
}

function answersOf(one: GalleryCase, months: readonly Month[]): readonly Feedback[] {
  return chosen(one).flatMap(({ content, answers }, at) =>
    Array.from(
      { length: answers ?? 0 },
      (_, n): Feedback => ({
        ...{ key: `${keyOf(one, at)}-${n}`, day: dayIn(months, n), kind: 'csat', scaleMin: 1, scaleMax: 5 },
        score: n < Math.round((answers ?? 0) * (content ?? 0)) ? 5 - (n % 2) : 2 + (n % 2),
        ...{ indicatorKey: keyOf(one, at), stage: null, comment: null, ref: refOf('feedback.csv', n) },
      }),
    ),
  )
}

function dayIn(months: readonly Month[], at: number): Day {
  return lastDayOf(months[at % months.length] ?? monthOf(asOf))
}
