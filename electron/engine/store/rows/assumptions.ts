import type { Assumption, Grade, Scope } from '../../../../shared/facts.ts'
import type { Book } from '../book.ts'
import { prepared, type Row } from '../prepared.ts'
import { choice, currencyIn, dayIn, number, text, word } from './cells.ts'
import { refOf } from './sources.ts'

/** All assumptions, by indicator, scope and first day. One that begins later applies to no row seen yet. */
export function assumptionsOf(book: Book): readonly Assumption[] {
  const rows = prepared(book.db, assumptionsSql).all()
  return rows.map((cells) => ({ ...assumptionFrom(cells), ref: refOf(book, cells.at(-2), cells.at(-1)) }))
}

/** What the columns of an assumption say, in their order in the table. */
export function assumptionFrom(cells: Row): Omit<Assumption, 'ref'> {
  const [indicator, scope, from, baseline, expectation, rate, capture, attribution, hours, value, ...rest] = cells
  return {
    indicatorKey: word(indicator),
    scope: scopeIn(word(scope)),
    validFrom: dayIn(from),
    baseline: number(baseline),
    expectation: number(expectation),
    hourlyRate: number(rate),
    capture: number(capture),
    attribution: number(attribution),
    hoursPerUnit: number(hours),
    valuePerUnit: number(value),
    currency: currencyIn(rest[0]),
    evidence: choice<Grade>(rest[1]),
    source: text(rest[2]),
    confirmedBy: text(rest[3]),
    confirmedOn: dayIn(rest[4]),
  }
}

function scopeIn(scope: string): Scope {
  if (scope.startsWith('account:')) return { kind: 'account', accountId: scope.slice('account:'.length) }
  if (scope.startsWith('segment:')) return { kind: 'segment', segment: scope.slice('segment:'.length) }
  return { kind: 'all' }
}

const assumptionsSql = `
SELECT indicator_key, scope, valid_from, baseline, expectation, hourly_rate, capture, attribution, hours_per_unit,
  value_per_unit, currency, evidence, source, confirmed_by, confirmed_on, batch, row
FROM assumptions ORDER BY indicator_key, scope, valid_from`
