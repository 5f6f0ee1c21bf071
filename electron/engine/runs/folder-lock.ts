import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { isRunning } from '../store/writers.ts'

const name = '.counterpart-run'

/** Holds a folder for one run; returns how to let it go. What a run that was killed left behind is no hindrance. */
export function holdFolder(folder: string): Result<() => void> {
  const file = join(folder, name)
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return done(() => rmSync(file, { force: true }))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      if (code !== 'EEXIST') return refused('cannot-write', { path: folder, reason: code })
      if (isHeld(file) || tries > 0) return refused('run-folder-busy', { folder })
      rmSync(file, { force: true })
    }
  }
  return refused('run-folder-busy', { folder })
}

/** Whether the process that holds a folder still runs; one that has just begun may not have said who it is. */
function isHeld(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    return holder > 0 ? isRunning(holder) : Date.now() - statSync(file).mtimeMs < 5_000
  } catch {
    return false
  }
}
