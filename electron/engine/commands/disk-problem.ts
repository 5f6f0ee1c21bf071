import { basename } from 'node:path'
import { type Problem, problem } from '../../../shared/problem.ts'
import { otherWriter } from '../store/writers.ts'

/**
 * What the disk, its permissions or another program did to a file while a command was at work, as something the user
 * can mend; null where the error is none of these and so a bug. Known by SQLite's and Node's error codes.
 */
export function diskProblem(error: unknown, file: string): Problem | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const name = basename(file)
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return problem('book-in-use', { name, ...otherWriter(file) })
  const found = known.find(([codes]) => codes.test(code))
  return found ? problem(found[1], { name, how: 'broken' }) : null
}

const known = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'disk-full'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/, 'book-read-only'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'book-damaged'],
  [/^(SQLITE_IOERR|EIO)/, 'disk-fault'],
] as const
