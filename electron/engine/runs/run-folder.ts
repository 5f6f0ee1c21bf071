import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { manifestName, type PrintedFile } from '../../../shared/runs/manifest.ts'
import { removeIfPossible } from '../write-file.ts'

/** A folder for a run, made where there is none; its one true path. */
export function runFolder(path: string): Result<string> {
  try {
    makeFolder(path)
    return done(realpathSync.native(path))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refused('cannot-write', { path, reason })
  }
}

/** With those above it. Not `recursive`, which says of a read-only disk that the folder above does not exist. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    makeFolder(dirname(path))
    mkdirSync(path)
  }
}

/** Whether statements or a manifest lie there already. */
export function isTaken(folder: string): boolean {
  return readdirSync(folder).some((name) => name === manifestName || name.toLowerCase().endsWith('.pdf'))
}

/** Takes away what a run that was killed had not given its name yet. */
export function tidy(folder: string): void {
  if (!existsSync(folder)) return
  const aside = readdirSync(folder).filter((name) => /(\.pdf|^manifest\.json)\.\d+\.part$/.test(name))
  for (const name of aside) removeIfPossible(join(folder, name))
}

/** Whether a file is there to be read and is, byte for byte, the one that was printed. */
export async function isThere(
  folder: string,
  { file, sha256 }: Pick<PrintedFile, 'file' | 'sha256'>,
): Promise<boolean> {
  const path = join(folder, file)
  try {
    if (!statSync(path).isFile()) return false
    const bytes = await readFile(path)
    return createHash('sha256').update(bytes).digest('hex') === sha256
  } catch {
    return false
  }
}

/** Whether files may be made in a folder: a file that may not be replaced is that file's fault alone. */
export function takesFiles(folder: string): boolean {
  const file = join(folder, `.counterpart-try.${process.pid}-${threadId}`)
  try {
    closeSync(openSync(file, 'w'))
    return true
  } catch {
    return false
  } finally {
    removeIfPossible(file)
  }
}
