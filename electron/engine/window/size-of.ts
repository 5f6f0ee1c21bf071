import { statSync } from 'node:fs'

/** A file's size in bytes; 0 where there is none any more, which whoever opens it finds out. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
