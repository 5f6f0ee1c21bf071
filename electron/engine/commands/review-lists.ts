import { reached } from '../../../shared/review/curves.ts'
import type { GivingReason, Listed, TakingReason } from '../../../shared/review/lists.ts'
import type { Review } from '../../../shared/review/review.ts'

const most = 10

const taking: Readonly<Record<TakingReason, string>> = {
  'below-profit': 'worth is below our profit',
  'below-paid': 'worth is below what was paid',
  'below-clv': 'worth is below CLV',
}
const giving: Readonly<Record<GivingReason, string>> = {
  'no-profit': 'we earn nothing on it',
  'under-monetised': 'high worth, low CLV',
}
const known = { worth: 'worth', paid: 'what was paid', profit: 'profit', clv: 'CLV' } as const

/** What the review comes to in sentences: how concentrated profit and effort are, and the lists to talk about. */
export function reviewLists({ accounts, lists, profitCurve, effortCurve, gini }: Review): string {
  const names = new Map(accounts.map((one) => [one.accountId, one]))
  const line = <R extends string>(one: Listed<R>, words: Readonly<Record<R, string>>) => {
    const account = names.get(one.accountId)
    const reciprocity = account?.reciprocity.value
    return [
      `  ${account?.name}: ${one.reasons.map((reason) => words[reason]).join(', ')}`,
      ...(reciprocity === null || reciprocity === undefined ? [] : [`reciprocity ${reciprocity.toFixed(2)}×`]),
      ...(one.renews ? [`renews on ${one.renews}`] : []),
    ].join('; ')
  }
  const notEnough = lists.notEnough.map(({ accountId, unknown, tooEarly, missing }) => {
    const what =
      unknown.length === 0 ? 'it is too early to say' : `not known: ${unknown.map((of) => known[of]).join(', ')}`
    const why = missing.find(({ code }) =>
      tooEarly && unknown.length === 0 ? code === 'too-early' : blocking.has(code),
    )
    return `  ${names.get(accountId)?.name}: ${what}${why ? `. ${why.message}` : ''}`
  })
  return [
    ...concentration(reached(profitCurve, 0.2), gini, effortCurve.along80),
    ...list(
      'We take more than we give',
      lists.takeMore.map((one) => line(one, taking)),
    ),
    ...list(
      'We give more than we ask',
      lists.giveMore.map((one) => line(one, giving)),
    ),
    ...list('Not enough data', notEnough),
    '',
  ].join('\n')
}

/** What makes a number of the review not known, rather than one to be read with care. */
const blocking = new Set([
  'no-window',
  'no-measurements',
  'no-baseline',
  'no-hourly-rate',
  'no-rate',
  'no-rate-reported',
  'no-rate-order',
  'no-rate-cost',
  'no-rate-paid',
  'no-orders',
  'no-cost',
])

function concentration(fifth: number | null, gini: number | null, revenue: number | null): readonly string[] {
  const percent = (share: number) => `${Math.round(share * 100)} %`
  return [
    ...(fifth === null
      ? []
      : [
          `The most profitable fifth of the accounts brings ${percent(fifth)} of the profit (Gini ${gini?.toFixed(2) ?? '–'}).`,
        ]),
    ...(revenue === null ? [] : [`Four fifths of the cost to serve go to ${percent(revenue)} of the revenue.`]),
  ]
}

function list(title: string, lines: readonly string[]): readonly string[] {
  const more = lines.length > most ? [`  … and ${lines.length - most} more (--json has them all)`] : []
  return ['', `${title} (${lines.length})`, ...lines.slice(0, most), ...more]
}
