import type { Day } from '../../../../shared/days.ts'
import type { Account, Feedback } from '../../../../shared/facts.ts'
import type { Book } from '../book.ts'
import { prepared } from '../prepared.ts'
import { number, text, word } from './cells.ts'
import { byDay } from './sort.ts'
import { refOf } from './sources.ts'

/** What an account's people answered on or before a day. */
export function feedbackOf(book: Book, account: Account, asOf: Day): readonly Feedback[] {
  const rows = prepared(book.db, feedbackSql).all(account.accountId, asOf)
  return byDay(
    rows.map(([id, day, kind, score, min, max, indicator, stage, comment, ordinal, batch, row]) => ({
      key: text(id) ?? `${kind}|${indicator}|${stage}|${comment}#${ordinal}`,
      day: word(day) as Day,
      kind: word(kind) as Feedback['kind'],
      score: Number(score),
      scaleMin: number(min),
      scaleMax: number(max),
      indicatorKey: text(indicator),
      stage: text(stage),
      comment: text(comment),
      ref: refOf(book, batch, row),
    })),
  )
}

export const feedbackSql = `
SELECT id, date, kind, score, scale_min, scale_max, indicator_key, stage, comment, ordinal, batch, row
FROM feedback WHERE account_id = ? AND date <= ?`
