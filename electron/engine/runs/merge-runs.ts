import { lstatSync, realpathSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Manifest, manifestName } from '../../../shared/runs/manifest.ts'
import { canonicalJson } from '../print/statement-number.ts'
import { strayAccounts } from '../verify/plan-differences.ts'
import { writeWhole } from '../write-file.ts'
import { digestOf } from './plan-run.ts'
import { isInside, readManifest } from './read-manifest.ts'

type Part = { readonly folder: string; readonly manifest: Manifest }

/**
 * Joins the shards of one run into one manifest, written into `out`; refused unless their folders lie in it and
 * together hold every planned account exactly once. A manifest of the same run that lies there is replaced.
 */
export function mergeRuns(folders: readonly string[], out: string): Result<{ manifest: Manifest; file: string }> {
  const parts: Part[] = []
  for (const folder of folders) {
    const manifest = readManifest(folder)
    if (!manifest.ok) return manifest
    parts.push({ folder, manifest: manifest.value })
  }
  const [first] = parts
  if (!first) return refused('run-manifest-missing', { folder: out })
  const wrong = parts.find((part) => !isSameRun(part.manifest, first.manifest))
  if (wrong) return refused('run-shards-differ', { folder: wrong.folder, other: first.folder })
  const incomplete = shardsOnce(parts)
  if (!incomplete.ok) return incomplete
  const stray = parts.find(({ manifest }) => strayAccounts(manifest).length > 0)
  if (stray) return refused('run-shard-stray', { folder: stray.folder })
  const outside = parts.find(({ folder }) => placeIn(out, folder) === null)
  if (outside) return refused('run-part-outside', { folder: outside.folder, out })
  if (isOfOther(out, first.manifest)) return refused('run-merge-taken', { folder: out })
  const joined = joinedManifest(first.manifest, parts, out)
  if (!isWhole(parts, first.manifest)) return refused('run-plan-differs')
  const written = writeWhole(join(out, manifestName), `${JSON.stringify(joined, null, 1)}\n`)
  return written.ok ? done({ manifest: joined, file: written.value }) : written
}

function isSameRun(a: Manifest, b: Manifest): boolean {
  return isSameQuestion(a, b) && a.asked.shard?.of === b.asked.shard?.of
}

function isSameQuestion(a: Manifest, b: Manifest): boolean {
  const [one, other] = [a, b].map(({ run, plan, asked }) => canonicalJson([run, plan, { ...asked, shard: null }]))
  return one === other
}

/** Whether a manifest lies there already that would be lost, of another run or of no run at all. */
function isOfOther(out: string, first: Manifest): boolean {
  if (!lstatSync(join(out, manifestName), { throwIfNoEntry: false })) return false
  const there = readManifest(out)
  return !there.ok || !isSameQuestion(there.value, first)
}

function shardsOnce(parts: readonly Part[]): Result<null> {
  const of = parts[0]?.manifest.asked.shard?.of ?? 1
  const seen = new Map<number, string>()
  for (const { folder, manifest } of parts) {
    const index = manifest.asked.shard?.index ?? 1
    const other = seen.get(index)
    if (other !== undefined) return refused('run-shard-twice', { index, of, folder, other })
    seen.set(index, folder)
  }
  for (let index = 1; index <= of; index += 1) if (!seen.has(index)) return refused('run-shard-missing', { index, of })
  return done(null)
}

/** Each planned account is in one shard: counted, and by the digest where all of them were printed. */
function isWhole(parts: readonly Part[], { plan }: Manifest): boolean {
  const files = parts.flatMap(({ manifest }) => manifest.files)
  const others = parts.flatMap(({ manifest }) => [...manifest.failed, ...manifest.skipped])
  const ids = new Set([...files, ...others].map(({ accountId }) => accountId))
  const all = files.length + others.length
  return ids.size === all && all === plan.accounts && (others.length > 0 || digestOf(files) === plan.sha256)
}

function joinedManifest(first: Manifest, parts: readonly Part[], out: string): Manifest {
  const sorted = <T extends { readonly accountId: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))
  return {
    ...{ manifest: first.manifest, run: first.run, asked: { ...first.asked, shard: null }, plan: first.plan },
    files: sorted(
      parts.flatMap(({ folder, manifest }) => {
        const place = placeIn(out, folder)
        return manifest.files.map((one) => ({ ...one, file: place ? `${place}/${one.file}` : one.file }))
      }),
    ),
    failed: sorted(parts.flatMap(({ manifest }) => manifest.failed)),
    skipped: sorted(parts.flatMap(({ manifest }) => manifest.skipped)),
  }
}

/** How a joined manifest names a part's folder, empty for its own; null: it cannot, as its files would lie outside. */
function placeIn(out: string, folder: string): string | null {
  const place = relative(trueOf(out), trueOf(folder)).split(sep).join('/')
  return place === '' || isInside(place) ? place : null
}

function trueOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return resolve(folder)
  }
}
