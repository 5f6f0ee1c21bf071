import { expect, test } from 'vitest'
import { comparedRuns } from '../../../shared/runs/compare.ts'
import { fnv1a, shardOf } from '../../../shared/runs/shard.ts'

const ids = Array.from({ length: 10_000 }, (_, n) => `ACC-${String(n).padStart(6, '0')}`)

test('shards are disjoint, hold every account, and are much of a size', () => {
  for (const of of [1, 2, 3, 7, 16]) {
    const sizes = Array.from({ length: of }, () => 0)
    for (const id of ids) sizes[shardOf(id, of) - 1] = (sizes[shardOf(id, of) - 1] ?? 0) + 1
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(ids.length)
    expect(Math.min(...sizes)).toBeGreaterThan((0.85 * ids.length) / of)
  }
})

test('an account stays in its shard: the hash is the published one, folded', () => {
  // FNV-1a of the bytes 61 00, from the algorithm by hand: two rounds over the offset basis.
  const round = (hash: number, byte: number) => Math.imul(hash ^ byte, 0x01000193)
  const hash = round(round(0x811c9dc5, 0x61), 0)
  expect(fnv1a('a')).toBe((hash ^ (hash >>> 16)) >>> 0)
})

test('two runs are compared by their bytes', () => {
  const files = (...pairs: readonly (readonly [string, string])[]) => ({
    files: pairs.map(([accountId, sha256]) => ({ accountId, sha256 })) as never,
  })
  expect(comparedRuns(files(['A', '1'], ['B', '1'], ['C', '1']), files(['B', '1'], ['C', '2'], ['D', '1']))).toEqual({
    come: ['D'],
    gone: ['A'],
    changed: ['C'],
    same: 1,
  })
})
