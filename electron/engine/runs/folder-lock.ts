import { closeSync, openSync, readFileSync, statSync, utimesSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { isRunning } from '../store/writers.ts'
import { removeIfPossible } from '../write-file.ts'

const name = '.counterpart-run'
/** Milliseconds between two signs of life in the folder, and after how many without one nobody holds it. */
const beat = 5_000
const silence = 30_000

/**
 * A process. In a container each has the number of the one before it, and a number of another machine says nothing
 * here: so the machine's name and the moment it began are noted with it.
 */
const holder = z.object({ pid: z.int(), host: z.string(), since: z.number() })
const me: z.infer<typeof holder> = { pid: process.pid, host: hostname(), since: performance.timeOrigin }
/** What this process holds: a disk that has become read-only keeps the notes of runs that are over. */
const mine = new Set<string>()

/** Holds a folder for one run; returns how to let it go. What a run that was killed left behind is no hindrance. */
export function holdFolder(folder: string): Result<() => void> {
  const file = join(folder, name)
  const code = noted(file)
  const reason = code === 'EEXIST' ? takenOver(file) : code
  if (reason === 'EEXIST') return refused('run-folder-busy', { folder })
  if (reason !== null) return refused('cannot-write', { path: folder, reason })
  mine.add(file)
  const alive = setInterval(() => touch(file), beat).unref()
  return done(() => {
    clearInterval(alive)
    mine.delete(file)
    if (isMine(file)) removeIfPossible(file)
  })
}

/** Whether a run of another program prints into a folder at this moment. */
export function isHeldByOther(folder: string): boolean {
  const file = join(folder, name)
  return !mine.has(file) && isHeld(file)
}

/** Leaves the note where there is none; else the code of what was in the way. */
function noted(file: string): string | null {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, JSON.stringify(me))
    closeSync(handle)
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

/**
 * Takes the place of a run that gives no more signs of life. Of several that see it at once, one may at a time: the
 * others would remove the note of whoever was first.
 */
function takenOver(file: string): string | null {
  if (isHeld(file)) return 'EEXIST'
  const guard = `${file}-taking-over`
  if (isSilent(guard)) removeIfPossible(guard)
  const code = noted(guard)
  if (code !== null) return code
  try {
    if (isHeld(file)) return 'EEXIST'
    removeIfPossible(file)
    return noted(file)
  } finally {
    removeIfPossible(guard)
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The folder is gone or full: the run finds that out by itself.
  }
}

function isSilent(file: string): boolean {
  const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  return since !== undefined && Date.now() - since > silence
}

function isMine(file: string): boolean {
  try {
    return readFileSync(file, 'utf8') === JSON.stringify(me)
  } catch {
    return false
  }
}

function isHeld(file: string): boolean {
  try {
    if (isSilent(file)) return false
    const read = holder.safeParse(parsed(readFileSync(file, 'utf8')))
    // Whoever has just begun may not have said yet who it is.
    if (!read.success || read.data.host !== me.host) return true
    const { pid, since } = read.data
    return pid === me.pid ? since === me.since && mine.has(file) : isRunning(pid)
  } catch {
    return false
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
