import type { AssumptionGiven } from '../../../shared/contract/account.ts'
import type { AssumptionChange } from '../../../shared/contract/assumptions.ts'
import { done, type Result } from '../../../shared/problem.ts'
import type { Book } from '../store/book.ts'
import { prepared } from '../store/prepared.ts'
import { accountOf } from '../store/rows/accounts.ts'
import { assumptionFrom } from '../store/rows/assumptions.ts'
import { readSettings } from '../store/settings.ts'
import { byHand, concerns, unknownAccount } from './assumptions.ts'

/**
 * The audit trail of the assumptions that apply to an account. A row that was replaced is kept with the batch that
 * replaced it, so each version is found again with the one before it.
 */
export function assumptionHistory(book: Book, accountId: string): Result<readonly AssumptionChange[]> {
  const account = accountOf(book, accountId, readSettings(book))
  if (!account) return unknownAccount(accountId)
  const { segment } = account.account
  const batches = new Map(
    prepared(book.db, batchesSql)
      .all()
      .map(([id, file, at]) => [Number(id), { file: String(file), at: String(at) }]),
  )
  const versions = prepared(book.db, versionsSql).all().map(versionOf)
  const replacedBy = new Map(
    versions.flatMap((one) => (one.replacedBy === null ? [] : [[`${keyOf(one.given)} ${one.replacedBy}`, one.given]])),
  )
  const changes = versions
    .filter(({ given }) => concerns(given.scope, accountId, segment))
    .flatMap(({ batch, row, given }) => {
      const source = batches.get(batch)
      if (!source) return []
      const before = replacedBy.get(`${keyOf(given)} ${batch}`) ?? null
      return [{ batch, row, ...source, byHand: source.file === byHand, before, after: given }]
    })
  return done(changes.toSorted((a, b) => b.batch - a.batch || a.row - b.row))
}

type Version = {
  readonly batch: number
  readonly row: number
  readonly replacedBy: number | null
  readonly given: AssumptionGiven
}

function versionOf([batch, row, replacedBy, ...cells]: readonly (string | number | null)[]): Version {
  return {
    batch: Number(batch),
    row: Number(row),
    replacedBy: replacedBy === null ? null : Number(replacedBy),
    given: assumptionFrom(cells),
  }
}

function keyOf({ indicatorKey, scope, validFrom }: AssumptionGiven): string {
  return JSON.stringify([indicatorKey, scope, validFrom])
}

const batchesSql = `SELECT id, file, at FROM batches WHERE table_name = 'assumptions' AND undone = 0`

const columns = [
  ...['indicator_key', 'scope', 'valid_from', 'baseline', 'expectation', 'hourly_rate', 'capture', 'attribution'],
  ...['hours_per_unit', 'value_per_unit', 'currency', 'evidence', 'source', 'confirmed_by', 'confirmed_on'],
]

const versionsSql = `
SELECT batch, row, NULL, ${columns.join(', ')} FROM assumptions
UNION ALL
SELECT content ->> 'batch', content ->> 'row', r.batch, ${columns.map((one) => `content ->> '${one}'`).join(', ')}
FROM replaced r JOIN batches b ON b.id = r.batch WHERE b.table_name = 'assumptions'`
