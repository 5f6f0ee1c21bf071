import { posix } from 'node:path'
import { type Manifest, manifestName } from '../../../shared/runs/manifest.ts'
import { shardOf } from '../../../shared/runs/shard.ts'
import { digestOf } from '../runs/plan-run.ts'
import type { FileDifference } from './verify-files.ts'

/** Where a manifest does not hold the accounts that were planned, each once; a shard's, where they are of another one. */
export function planDifferences(manifest: Manifest): readonly FileDifference[] {
  const ids = accountIdsIn(manifest)
  const seen = new Set<string>()
  const twice = new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))
  return [
    ...[...twice].map((id) => differs('account', id, 'once')),
    ...strayAccounts(manifest).map(({ accountId, shard, own }) => differs(`shard of ${accountId}`, shard, own)),
    ...countDifference(manifest, ids.length),
    ...digestDifference(manifest),
  ]
}

/** The accounts in a shard's manifest that another shard prints. */
export function strayAccounts(manifest: Manifest) {
  const { shard } = manifest.asked
  if (!shard) return []
  const named = (index: number) => `${index}/${shard.of}`
  return accountIdsIn(manifest)
    .map((accountId) => ({ accountId, shard: named(shardOf(accountId, shard.of)), own: named(shard.index) }))
    .filter((one) => one.shard !== one.own)
}

function accountIdsIn({ files, failed, skipped }: Manifest): readonly string[] {
  return [...files, ...failed, ...skipped].map(({ accountId }) => accountId)
}

/** A shard's manifest has the plan of the whole run: it may hold fewer, and never more. */
function countDifference({ plan, asked }: Manifest, accounts: number): readonly FileDifference[] {
  const isSo = asked.shard ? accounts <= plan.accounts : accounts === plan.accounts
  return isSo ? [] : [differs('plan.accounts', String(accounts), String(plan.accounts))]
}

/** The names of the files of those that were not printed are known to nobody but the book. */
function digestDifference({ plan, asked, files, failed, skipped }: Manifest): readonly FileDifference[] {
  if (asked.shard || failed.length + skipped.length > 0) return []
  const digest = digestOf(files.map(({ accountId, file }) => ({ accountId, file: posix.basename(file) })))
  return digest === plan.sha256 ? [] : [differs('plan.sha256', digest, plan.sha256)]
}

function differs(figure: string, printed: string, recomputed: string): FileDifference {
  return { file: manifestName, figure, printed, recomputed }
}
