import type { AssumedScope, DatedAssumption, IndicatorAssumptions } from '../../../shared/contract/indicators.ts'
import { addMonths, type Day, firstDayOf, type Month } from '../../../shared/days.ts'
import type { Assumption, Scope } from '../../../shared/facts.ts'
import { type Currency, parseCurrency } from '../../../shared/money/currency.ts'
import type { Book } from '../store/book.ts'
import { prepared, type Row } from '../store/prepared.ts'
import { assumptionFrom } from '../store/rows/assumptions.ts'
import { refOf } from '../store/rows/sources.ts'
import { readSettings } from '../store/settings.ts'

const staleAfter = 36 // months (METHOD 2)

/** What was assumed of an indicator over time, scope by scope, and which baselines have grown old. */
export function indicatorAssumptions(book: Book, indicatorKey: string, asOf: Day, limit: number): IndicatorAssumptions {
  const { currency } = readSettings(book)
  const rows = prepared(book.db, assumedSql).all({ key: indicatorKey })
  const groups = [...Map.groupBy(rows, ([, , scope]) => String(scope)).values()]
  const began = beganIn(book, indicatorKey)
  const scopes = groups.map((group) => scopeOf(book, group, { asOf, currency, began }))
  const ofAccounts = scopes.filter(({ scope }) => scope.kind === 'account')
  const shown = new Set(ofAccounts.slice(0, limit))
  return {
    scopes: scopes.filter((one) => one.scope.kind !== 'account' || shown.has(one)),
    accounts: ofAccounts.length,
    stale: scopes.filter((one) => one.rows.some(({ staleFrom }) => staleFrom !== null)).length,
  }
}

type Terms = {
  readonly asOf: Day
  readonly currency: Currency
  readonly began: (accountId: string | null) => Day | null
}

function scopeOf(book: Book, group: readonly Row[], { asOf, currency, began }: Terms): AssumedScope {
  const found = group.map(([name, own, , ...cells]) => ({
    name: name === null || name === undefined ? null : String(name),
    currency: parseCurrency(String(own ?? '')) ?? currency,
    row: { ...assumptionFrom(cells), ref: refOf(book, cells.at(-2), cells.at(-1)) },
  }))
  const scope: Scope = found[0]?.row.scope ?? { kind: 'all' }
  const since = began(scope.kind === 'account' ? scope.accountId : null)
  // Its own go before those for all indicators, and so come last.
  const inForce = found.findLast(
    ({ row }) => row.baseline !== null && (row.validFrom === null || row.validFrom <= asOf),
  )
  return {
    scope,
    name: found[0]?.name ?? null,
    rows: found.map((one) => view(one.row, one.currency, one === inForce ? staleFrom(one.row, since, asOf) : null)),
  }
}

/** One that always held is as old as the first measurement. */
function staleFrom(row: Assumption, began: Day | null, asOf: Day): Day | null {
  const since = row.validFrom ?? began
  if (since === null) return null
  const last = row.confirmedOn !== null && row.confirmedOn > since ? row.confirmedOn : since
  const from = addMonths(last, staleAfter)
  return from < asOf ? from : null
}

function view({ ref, ...row }: Assumption, currency: Currency, stale: Day | null): DatedAssumption {
  return {
    ...row,
    currency: row.currency ?? currency,
    staleFrom: stale,
    from: { file: ref.file, row: ref.row, batch: ref.batch },
  }
}

/** When measurements of an indicator began: an account's, or anybody's. */
function beganIn({ db }: Book, indicatorKey: string): Terms['began'] {
  const months = prepared(db, beganSql).all({ key: indicatorKey })
  const byAccount = new Map(months.map(([accountId, month]) => [String(accountId), month as Month]))
  const first = [...byAccount.values()].toSorted()[0]
  return (accountId) => {
    const month = accountId === null ? first : byAccount.get(accountId)
    return month === undefined ? null : firstDayOf(month)
  }
}

const beganSql = `
SELECT a.account_id, MIN(m.month) FROM measurement_months m JOIN accounts a ON a.n = m.account
WHERE m.indicator = (SELECT n FROM indicators WHERE key = :key) GROUP BY m.account`

/** Everybody, then segments, then accounts by name; in each those for all indicators before its own, by day. */
const assumedSql = `
SELECT a.name, a.currency, s.scope, s.indicator_key, s.scope, s.valid_from, s.baseline, s.expectation, s.hourly_rate,
  s.capture, s.attribution, s.hours_per_unit, s.value_per_unit, s.currency, s.evidence, s.source, s.confirmed_by,
  s.confirmed_on, s.batch, s.row
FROM assumptions s LEFT JOIN accounts a ON substr(s.scope, 1, 8) = 'account:' AND a.account_id = substr(s.scope, 9)
WHERE s.indicator_key IN (:key, '*')
ORDER BY CASE substr(s.scope, 1, 8) WHEN '*' THEN 0 WHEN 'segment:' THEN 1 ELSE 2 END, a.name, s.scope,
  s.indicator_key <> '*', s.valid_from`
