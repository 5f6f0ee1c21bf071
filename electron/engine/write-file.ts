import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { done, type Result, refused } from '../../shared/problem.ts'

/** Writes a file under another name, flushes it and gives it its own: under its name there is never half a file. */
export function writeWhole(path: string, content: Uint8Array | string): Result<string> {
  const aside = `${path}.${process.pid}.part`
  try {
    const handle = openSync(aside, 'w')
    try {
      // Not `writeSync`: on a disk that fills up it writes a part, and only says how much.
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(aside, path)
    return done(path)
  } catch (error) {
    removeIfPossible(aside)
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refused('cannot-write', { path, reason })
  }
}

/** What cannot be removed, on a disk that has become read-only, stays: whoever finds it later may. */
export function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Nothing to be done about it here.
  }
}
