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
    renamePatiently(aside, path)
    return done(path)
  } catch (error) {
    removeIfPossible(aside)
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refused('cannot-write', { path, reason })
  }
}

/** Windows lends a file that a virus scanner or a viewer has open to nobody, mostly for a moment. */
function renamePatiently(from: string, to: string): void {
  for (let tries = process.platform === 'win32' ? 20 : 0; ; tries -= 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (tries <= 0 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
  }
}

/** Names that were given in a folder outlast a power cut from here on, where the system lets folders be flushed. */
export function flushNames(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Windows does not; a folder that is gone is found out by whoever writes into it.
  }
}

/** Takes a file away; refused where it is there and stays. */
export function removed(path: string): Result<null> {
  try {
    rmSync(path, { force: true })
    return done(null)
  } catch (error) {
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
