import { describe, expect, test } from 'vitest'
import type { Book } from '../../../electron/engine/store/book.ts'
import { accountIdsSql } from '../../../electron/engine/store/facts.ts'
import { notedRows, sumsOf } from '../../../electron/engine/store/months.ts'
import { statementsOf } from '../../../electron/engine/store/row-statements.ts'
import { accountSql } from '../../../electron/engine/store/rows/accounts.ts'
import { contractsSql } from '../../../electron/engine/store/rows/contracts.ts'
import { costsSql } from '../../../electron/engine/store/rows/costs.ts'
import { feedbackSql } from '../../../electron/engine/store/rows/feedback.ts'
import { groupsSql } from '../../../electron/engine/store/rows/measurement-groups.ts'
import { measurementsSql } from '../../../electron/engine/store/rows/measurements.ts'
import { milestonesSql } from '../../../electron/engine/store/rows/milestones.ts'
import { ordersSql } from '../../../electron/engine/store/rows/orders.ts'
import { ratesSql } from '../../../electron/engine/store/rows/rates.ts'
import { storedTable } from '../../../electron/engine/store/stored-table.ts'
import { tables } from '../../../shared/tables.ts'
import { bookWithAccounts, importRows, measured } from './scratch.ts'

describe('one account is read along the key, without a scan or a sort:', () => {
  test.each([
    ['accounts', accountSql, 'account_id=?'],
    ['contracts', contractsSql, 'account_id=? AND start_date<?'],
    ['orders', ordersSql, 'account_id=? AND date<?'],
    ['costs', costsSql, 'account_id=? AND date<?'],
    ['feedback', feedbackSql, 'account_id=? AND date<?'],
    ['milestones', milestonesSql, 'account_id=?'],
    ['measurement_months', groupsSql, 'account=? AND month<?'],
    ['measurements', measurementsSql, 'account=? AND month=? AND indicator=?'],
  ])('%s', (table, sql, by) => {
    const plan = planOf(bookWithAccounts(), sql)
    expect(plan).toHaveLength(1)
    expect(plan[0]).toMatch(new RegExp(`^SEARCH ${table} USING`))
    expect(plan[0]).toContain(`(${by}`)
  })
})

describe('a sorted list needs no sort of its own:', () => {
  test.each([
    ['the ids of accounts', accountIdsSql],
    ['rates', ratesSql],
  ])('%s', (_, sql) => {
    expect(planOf(bookWithAccounts(), sql).join('\n')).not.toMatch(/TEMP B-TREE/)
  })
})

describe('a row is found again by its key, without a scan:', () => {
  test.each(tables.map((table) => table.name))('%s', (name) => {
    const book = bookWithAccounts()
    const { byKey, byId } = statementsOf(book.db, storedTable(name))
    const plans = [byKey, ...(byId ? [byId] : [])].map(({ sql }) => planOf(book, sql))
    for (const plan of plans) expect(plan.join('\n')).toMatch(new RegExp(`^SEARCH ${name} USING [^\n]*=\\?\\)$`))
  })
})

describe('the monthly sums are made in one walk along the key, without a sort:', () => {
  test.each([
    ['all', 'measurements', /^SCAN measurements$/],
    [
      'those touched',
      notedRows,
      /^SCAN touched\nSEARCH measurements USING PRIMARY KEY \(account=\? AND month=\? AND indicator=\?\)$/,
    ],
  ])('%s', (_, rows, plan) => {
    const book = bookWithAccounts()
    importRows(
      book,
      'measurements',
      [measured('2026-01-05', 1), measured('2026-01-06', 1), measured('2026-01-07', 1)],
      'a.csv',
    )
    importRows(book, 'measurements', [measured('2026-02-05', 1)], 'b.csv')
    expect(planOf(book, sumsOf(rows)).join('\n')).toMatch(plan)
  })
})

/** What SQLite would do, a line a step. Every parameter is bound, to null. */
function planOf(book: Book, sql: string): readonly string[] {
  const parameters = Array.from(sql.matchAll(/\?/g), () => null)
  const rows = book.db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)
  return rows.map((row) => row.detail)
}
