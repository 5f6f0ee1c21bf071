import type { Manifest } from './manifest.ts'

/** What a run brought that an earlier one had not, by account id. */
export type RunComparison = {
  /** Printed now and not then. */
  readonly come: readonly string[]
  /** Printed then and not now. */
  readonly gone: readonly string[]
  /** Printed both times, with other figures or words: the bytes differ. */
  readonly changed: readonly string[]
  readonly same: number
}

export function comparedRuns(earlier: Pick<Manifest, 'files'>, later: Pick<Manifest, 'files'>): RunComparison {
  const then = new Map(earlier.files.map(({ accountId, sha256 }) => [accountId, sha256]))
  const now = new Map(later.files.map(({ accountId, sha256 }) => [accountId, sha256]))
  const both = [...now.keys()].filter((id) => then.has(id))
  return {
    come: [...now.keys()].filter((id) => !then.has(id)),
    gone: [...then.keys()].filter((id) => !now.has(id)),
    changed: both.filter((id) => now.get(id) !== then.get(id)),
    same: both.filter((id) => now.get(id) === then.get(id)).length,
  }
}
