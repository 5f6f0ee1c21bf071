import { basename } from 'node:path'
import type { Problem } from '../../../shared/problem.ts'

/**
 * What the disk, its permissions or another program did to a file while a command was at work, as something the user
 * can mend; null where the error is none of these and so a bug. Known by SQLite's and Node's error codes.
 */
export function diskProblem(error: unknown, file: string): Problem | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const found = known.find(({ codes }) => codes.test(code))
  return found ? { code: found.problem, message: `${basename(file)} ${found.says}` } : null
}

const known = [
  {
    codes: /^SQLITE_(BUSY|LOCKED)/,
    problem: 'book-in-use',
    says: 'is being changed by another program. Close that one, or try again later.',
  },
  {
    codes: /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    problem: 'disk-full',
    says: 'does not fit on the disk any more. Make room there, then try again; what was not finished left no trace.',
  },
  {
    codes: /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/,
    problem: 'book-read-only',
    says: 'or its folder may not be changed. Ask for the permission, or copy it to where you may write.',
  },
  {
    codes: /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    problem: 'book-damaged',
    says: 'is damaged and cannot be read as a book. Take it from a backup.',
  },
  {
    codes: /^(SQLITE_IOERR|EIO)/,
    problem: 'disk-fault',
    says: 'cannot be read or written: the disk reports a fault. Check the disk, or copy the file elsewhere.',
  },
] as const
