import { closeSync, existsSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type Problem, refused } from '../../../shared/problem.ts'
import { newestVersion } from './migrate.ts'

/** "Cpt1": how a book's file says that it is one. */
export const applicationId = 0x43_70_74_31

/**
 * Why a file is not a book that can be opened, or null. It only reads the first 100 bytes, before SQLite is let near,
 * so that whatever is refused stays as it was. (Layout: SQLite's "database file format", the database header.)
 */
export function problemOf(file: string): Problem | null {
  const name = basename(file)
  try {
    const stats = statSync(file)
    if (stats.isDirectory()) return problem('not-a-book', `${name} is a folder. Name the book's file inside it.`)
    if (!stats.isFile()) return problem('not-a-book', `${name} is not a file. Name a book's file.`)
    if (stats.size === 0) {
      return problem('not-a-book', `${name} is empty, so it is not a book. Name another file, or create a new book.`)
    }
    return problemOfHeader(firstBytes(file), file, stats)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return problem('book-missing', `There is no file ${file}. Check the name, or create a new book there.`)
    }
    if (code === 'EACCES' || code === 'EPERM') {
      return problem('book-unreadable', `${name} cannot be read: you lack the permission. Ask its owner for it.`)
    }
    throw error
  }
}

function problemOfHeader(header: Buffer, file: string, stats: Stats): Problem | null {
  const name = basename(file)
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    return problem(
      'not-a-book',
      `${name} is not a Counterpart book. Import it if it is an export; else name another file.`,
    )
  }
  if (header.readUInt32BE(68) !== applicationId) {
    return problem('not-a-book', `${name} is a database of another program, not a Counterpart book. Name another file.`)
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  if (stats.size < header.readUInt32BE(28) * pageSize && !existsSync(`${file}-wal`)) {
    return problem('book-damaged', `${name} is cut short: a part of the book is missing. Take it from a backup.`)
  }
  return problemOfVersion(header.readUInt32BE(60), name)
}

/** A book of a version that this program does not know yet is left alone. */
export function problemOfVersion(version: number, name: string): Problem | null {
  if (version <= newestVersion) return null
  const newer = `${name} was made by a newer Counterpart (its version is ${version}, this one knows ${newestVersion}).`
  return problem('book-newer', `${newer} Update Counterpart to open it.`)
}

function firstBytes(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(100)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, 100, 0))
  } finally {
    closeSync(descriptor)
  }
}

function problem(code: string, message: string): Problem {
  return refused(code, message).problem
}
