import type { Currency } from '../../../shared/money/currency.ts'
import { halfEven } from '../../../shared/money/half-even.ts'
import { decimalText, type Minor } from '../../../shared/money/money.ts'
import { amountNames } from '../../../shared/review/concentration.ts'
import type { TornadoBar, TornadoEnd, WhatIf, WhatIfBook } from '../../../shared/review/what-if.ts'
import { textTable } from '../terminal/table.ts'
import { leversText } from './what-if-levers.ts'

/** A supposition as JSON: never among the facts, but beside them under a name of its own. */
export function whatIfJson(found: WhatIf, { accounts }: WhatIfBook, currency: Currency) {
  const text = (minor: number | null | undefined) =>
    minor === null || minor === undefined ? null : decimalText(halfEven(minor) as Minor, currency)
  return {
    levers: found.levers,
    thresholds: { value: text(found.thresholds.value), clv: text(found.thresholds.clv) },
    totals: Object.fromEntries(amountNames.map((name) => [name, text(found.totals[name])])),
    moved: found.moved,
    accounts: accounts.map(({ accountId }, at) => ({
      accountId,
      worth: text(found.worth[at]),
      clv: text(found.clv[at]),
      reciprocity: found.reciprocity[at] ?? null,
      valueToClv: found.valueToClv[at] ?? null,
      surplusShare: found.surplusShare[at] ?? null,
      quadrant: found.quadrant[at] ?? null,
    })),
  }
}

export function tornadoJson(bars: readonly TornadoBar[], currency: Currency) {
  const text = (minor: number | null) => (minor === null ? null : decimalText(minor as Minor, currency))
  const end = ({ worth, clv, ...more }: TornadoEnd) => ({ ...more, worth: text(worth), clv: text(clv) })
  return bars.map(({ low, high, ...bar }) => ({ ...bar, low: end(low), high: end(high) }))
}

/** Before and after, in whole units of currency. */
export function whatIfText(found: WhatIf, before: WhatIf, currency: Currency): string {
  const row = (title: string, old: number | null, now: number | null) => [
    title,
    whole(old, currency),
    whole(now, currency),
    old === null || now === null ? '–' : whole(now - old, currency),
  ]
  const rows = [
    row('worth', before.totals.worth, found.totals.worth),
    row('CLV', before.totals.clv, found.totals.clv),
    row('high worth from', before.thresholds.value, found.thresholds.value),
    row('high CLV from', before.thresholds.clv, found.thresholds.clv),
  ]
  const columns = ['', `as booked ${currency}`, 'supposed', 'change'].map((title, at) => ({
    title,
    align: at === 0 ? ('left' as const) : ('right' as const),
  }))
  const head = `What if ${leversText(found.levers)}? A supposition: it is stored nowhere.\n`
  const moved = `${found.moved} accounts would stand in another quadrant.\n`
  return `${head}${textTable(columns, rows)}${moved}`
}

/** What matters most: value for each unit of CLV with one lever lower and higher. */
export function tornadoText(bars: readonly TornadoBar[], swing: number, currency: Currency): string {
  const times = (value: number | null) => (value === null ? '–' : `${value.toFixed(2)}×`)
  const columns = [
    'lever',
    'value:CLV lower',
    'higher',
    `worth lower ${currency}`,
    'higher',
    'CLV lower',
    'higher',
  ].map((title, at) => ({ title, align: at === 0 ? ('left' as const) : ('right' as const) }))
  const rows = bars.map(({ lever, low, high }) => [
    lever,
    ...[low, high].map((end) => times(end.valueToClv)),
    ...[low, high].map((end) => whole(end.worth, currency)),
    ...[low, high].map((end) => whole(end.clv, currency)),
  ])
  return `Each lever alone, ${Math.round(swing * 100)} % lower and higher (shares at most 1), what matters most first:\n${textTable(columns, rows)}`
}

function whole(minor: number | null, currency: Currency): string {
  if (minor === null) return '–'
  const major = Number(decimalText(halfEven(minor) as Minor, currency))
  return major.toLocaleString('en-GB', { maximumFractionDigits: 0 })
}
