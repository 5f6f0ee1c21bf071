import type { FileHandle } from 'node:fs/promises'
import { damaged } from './unreadable.ts'

/** Just these bytes of a file: one that ends before them is cut off. */
export async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  const { bytesRead } = await handle.read(buffer, 0, length, at)
  if (bytesRead < length) throw damaged('end')
  return buffer
}
