import type { Indicator, MeasureKind } from '../../../../shared/facts.ts'
import type { Book } from '../book.ts'
import { prepared } from '../prepared.ts'
import { choice, dayIn, text, word } from './cells.ts'
import { refOf } from './sources.ts'

/** The book's indicators by key, in the order of their keys. */
export function indicatorsOf(book: Book): ReadonlyMap<string, Indicator> {
  const rows = prepared(book.db, indicatorsSql).all()
  return new Map(
    rows.map(([key, name, outcome, measure, unit, better, partOf, stage, description, ...rest]) => [
      word(key),
      {
        key: word(key),
        name: word(name),
        outcome: word(outcome),
        measure: word(measure) as MeasureKind,
        unit: text(unit),
        better: choice<'lower' | 'higher'>(better),
        partOf: text(partOf),
        stage: text(stage),
        description: text(description),
        discovery: text(rest[0]),
        saidBy: text(rest[1]),
        saidOn: dayIn(rest[2]),
        owner: text(rest[3]),
        kpi: text(rest[4]),
        ref: refOf(book, rest[5], rest[6]),
      },
    ]),
  )
}

const indicatorsSql = `
SELECT key, name, outcome, measure, unit, better, part_of, stage, description, discovery, said_by, said_on, owner, kpi,
  batch, row
FROM indicators ORDER BY key`
