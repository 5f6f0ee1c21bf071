import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/** The SHA-256 of a file's bytes, by which the same file is known again. */
export async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 256 * 1024 })) {
    hash.update(piece)
  }
  return hash.digest('hex')
}
