import type { Day } from '../../../../shared/days.ts'
import type { SeriesRow } from '../../../../shared/facts.ts'
import type { Book } from '../book.ts'
import { prepared } from '../prepared.ts'
import { text, word } from './cells.ts'
import { refOf } from './sources.ts'

/** Every value of every series on or before a day: by name, then day. */
export function seriesOf(book: Book, asOf: Day): readonly SeriesRow[] {
  return prepared(book.db, seriesSql)
    .all(asOf)
    .map(([series, day, value, account, team, segment, unit, source, batch, row]) => ({
      series: word(series),
      day: word(day) as Day,
      value: Number(value),
      accountId: text(account),
      team: text(team),
      segment: text(segment),
      unit: text(unit),
      source: text(source),
      ref: refOf(book, batch, row),
    }))
}

export const seriesSql = `
SELECT series, date, value, account_id, team, segment, unit, source, batch, row
FROM series WHERE date <= ? ORDER BY series, date, account_id, team, segment`
