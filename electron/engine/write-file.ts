import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { done, type Result, refused } from '../../shared/problem.ts'

/** Writes a file under another name, flushes it and gives it its own: under its name there is never half a file. */
export function writeWhole(path: string, content: Uint8Array | string): Result<string> {
  const aside = `${path}.${process.pid}.part`
  try {
    const handle = openSync(aside, 'w')
    try {
      writeSync(handle, typeof content === 'string' ? Buffer.from(content) : content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(aside, path)
    return done(path)
  } catch (error) {
    rmSync(aside, { force: true })
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refused('cannot-write', { path, reason })
  }
}
