import { closeSync, constants, openSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import { done, type Result, refused } from '../../../shared/problem.ts'

/** Far more than a statement or a manifest has; what is larger is not taken into memory. */
const mostMegabytes = 500

/** A file of a folder that may be anybody's; refused where its name leads out of the folder or to no ordinary file. */
export function readInside(folder: string, name: string): Result<Uint8Array> {
  const inside = pathInside(folder, name)
  return inside.ok ? readPlain(inside.value) : inside
}

/** The true path of what lies in a folder; refused where a link leads out of it. */
export function pathInside(folder: string, name: string): Result<string> {
  try {
    const root = realpathSync(folder)
    const path = realpathSync(`${root}${sep}${name}`)
    const isInside = path === root || path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)
    return isInside ? done(path) : refused('file-leads-outside')
  } catch (error) {
    return unreadable(error)
  }
}

/** A file as it is; refused, without waiting for anything, where it is a folder, a pipe or the like. */
export function readPlain(path: string): Result<Uint8Array> {
  try {
    const found = statSync(path)
    if (found.isDirectory()) return refused('file-is-folder')
    if (!found.isFile()) return refused('file-is-special')
    if (found.size > mostMegabytes * 2 ** 20) return refused('file-large', { most: mostMegabytes })
    // Whatever has taken its place meanwhile: to open a pipe that nobody writes into would take for ever.
    const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      return done(readFileSync(handle))
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return unreadable(error)
  }
}

export function unreadable(error: unknown): Result<never> {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return refused('file-unreadable', { reason })
}
