import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { manifestName, type PrintedFile } from '../../../shared/runs/manifest.ts'

/** A folder for a run, made where there is none; its one true path. */
export function runFolder(path: string): Result<string> {
  try {
    mkdirSync(path, { recursive: true })
    return done(realpathSync(path))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refused('cannot-write', { path, reason })
  }
}

/** Whether statements or a manifest lie there already. */
export function isTaken(folder: string): boolean {
  return readdirSync(folder).some((name) => name === manifestName || name.toLowerCase().endsWith('.pdf'))
}

/** Takes away what a run that was killed had not given its name yet. */
export function tidy(folder: string): void {
  if (!existsSync(folder)) return
  const aside = readdirSync(folder).filter((name) => /\.pdf\.\d+\.part$/.test(name))
  for (const name of aside) rmSync(join(folder, name), { force: true })
}

/** Whether a file is there and is, byte for byte, the one that was printed. */
export function isThere(folder: string, { file, sha256 }: Pick<PrintedFile, 'file' | 'sha256'>): boolean {
  const path = join(folder, file)
  return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256
}
