import { closeSync, existsSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type Problem, problem } from '../../../shared/problem.ts'
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
    if (stats.isDirectory()) return problem('not-a-book', { name, found: 'folder' })
    if (!stats.isFile()) return problem('not-a-book', { name, found: 'device' })
    if (stats.size === 0) return problem('not-a-book', { name, found: 'empty' })
    return problemOfHeader(firstBytes(file), file, stats)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR') return problem('book-missing', { file })
    if (code === 'EACCES' || code === 'EPERM') return problem('book-unreadable', { name, reason: 'permission' })
    throw error
  }
}

function problemOfHeader(header: Buffer, file: string, stats: Stats): Problem | null {
  const name = basename(file)
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    return problem('not-a-book', { name, found: 'text' })
  }
  if (header.readUInt32BE(68) !== applicationId) return problem('not-a-book', { name, found: 'database' })
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  if (stats.size < header.readUInt32BE(28) * pageSize && !existsSync(`${file}-wal`)) {
    return problem('book-damaged', { name, how: 'short' })
  }
  return problemOfVersion(header.readUInt32BE(60), name)
}

/** A book of a version that this program does not know yet is left alone. */
export function problemOfVersion(version: number, name: string): Problem | null {
  return version <= newestVersion ? null : problem('book-newer', { name, version, known: newestVersion })
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
