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
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refused('cannot-write', `${path} cannot be written (${reasons[code] ?? code}). Choose another place.`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
}
