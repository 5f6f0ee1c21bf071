import type { Home } from '../../../shared/contract/book.ts'
import { monthOf } from '../../../shared/days.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import { beginsMonth, countOf, isWeek, type Period, periodsOf } from './periods.ts'

const tallest = 64 // pixels of the highest pile
const brick = 14 // pixels of one renewal, while they are few

/** A pile for each week (or month) ahead, a brick for each renewal: ready ones filled, the others in outline. */
export function RenewalCalendar({ home, withinDays }: { readonly home: Home; readonly withinDays: number }) {
  const words = useWords()
  const { say, print } = words
  const periods = periodsOf(home.days, home.asOf, withinDays)
  const { ready, notReady, pending } = countOf(home.days)
  const highest = Math.max(1, ...periods.map((one) => one.ready + one.notReady + one.pending))
  const unit = Math.min(brick, tallest / highest)
  return (
    <div className="surface home-calendar">
      <p className="home-legend">
        <span data-kind="ready">{say('home.legend-ready', { count: ready })}</span>
        {notReady > 0 ? <span data-kind="not-ready">{say('home.legend-not-ready', { count: notReady })}</span> : null}
        {pending > 0 ? <span data-kind="pending">{say('home.legend-pending', { count: pending })}</span> : null}
      </p>
      <div className="home-piles" role="img" aria-label={say('home.calendar', { ready, notReady })}>
        {periods.map((period, at) => (
          <div className="home-period" key={period.from} title={titleOf(period, words)}>
            <Pile period={period} unit={unit} />
            <span className="home-period-day">
              {isWeek(period) ? Number(period.from.slice(8)) : print.month(monthOf(period.from), 'short').slice(0, 3)}
            </span>
            <span className="home-period-month" data-crowded={beginsMonth(periods, at + 1) || undefined}>
              {isWeek(period) && beginsMonth(periods, at) ? nameOf(period, beginsMonth(periods, at + 1), words) : ''}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}

/** In few letters where the next month begins right beside it. */
function nameOf({ from }: Period, crowded: boolean, { print }: WindowWords): string {
  return print.month(monthOf(from), crowded ? 'short' : undefined).split(' ')[0] ?? ''
}

function titleOf({ from, to, ready, notReady }: Period, { say, shortDay }: WindowWords): string {
  return say('home.period', { from: shortDay(from), to: shortDay(to), ready, notReady })
}

function Pile({ period, unit }: { readonly period: Period; readonly unit: number }) {
  const few = unit >= brick / 2
  const gap = few ? 2 : 0
  return (
    <div className="home-pile" style={{ height: tallest }}>
      {bricksOf(period, few).map(({ id, kind, count }) => (
        <i key={id} data-kind={kind} style={{ height: count * unit - gap, marginTop: gap }} />
      ))}
    </div>
  )
}

/** From the top: one brick a renewal while they are few, else one slab of each kind. */
function bricksOf({ pending, notReady, ready }: Period, few: boolean) {
  const kinds = [
    { kind: 'pending', count: pending },
    { kind: 'not-ready', count: notReady },
    { kind: 'ready', count: ready },
  ]
  if (!few) return kinds.filter(({ count }) => count > 0).map((one) => ({ ...one, id: one.kind }))
  return kinds.flatMap(({ kind, count }) =>
    Array.from({ length: count }, (_, at) => ({ id: `${kind} ${at}`, kind, count: 1 })),
  )
}
