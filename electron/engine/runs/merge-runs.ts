import { join, relative, resolve, sep } from 'node:path'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Manifest, manifestName } from '../../../shared/runs/manifest.ts'
import { canonicalJson } from '../print/statement-number.ts'
import { writeWhole } from '../write-file.ts'
import { digestOf } from './plan-run.ts'
import { readManifest } from './read-manifest.ts'

type Part = { readonly folder: string; readonly manifest: Manifest }

/**
 * Joins the shards of one run into one manifest, written into `out`, which their folders lie in; refused unless
 * together they hold every planned account exactly once.
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
  const joined = joinedManifest(first.manifest, parts, out)
  if (!isWhole(parts, first.manifest)) return refused('run-plan-differs')
  const written = writeWhole(join(out, manifestName), `${JSON.stringify(joined, null, 1)}\n`)
  return written.ok ? done({ manifest: joined, file: written.value }) : written
}

function isSameRun(a: Manifest, b: Manifest): boolean {
  const questions = [a, b].map(({ run, plan, asked }) =>
    canonicalJson([run, plan, { ...asked, shard: asked.shard?.of ?? null }]),
  )
  return questions[0] === questions[1]
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
  const place = (folder: string) => relative(resolve(out), resolve(folder)).split(sep).join('/')
  const sorted = <T extends { readonly accountId: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))
  return {
    ...{ manifest: first.manifest, run: first.run, asked: { ...first.asked, shard: null }, plan: first.plan },
    files: sorted(
      parts.flatMap(({ folder, manifest }) =>
        manifest.files.map((one) => ({
          ...one,
          file: [place(folder), one.file].filter((part) => part !== '').join('/'),
        })),
      ),
    ),
    failed: sorted(parts.flatMap(({ manifest }) => manifest.failed)),
    skipped: sorted(parts.flatMap(({ manifest }) => manifest.skipped)),
  }
}
