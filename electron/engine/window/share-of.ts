import type { Job } from './jobs.ts'
import { sizeOf } from './size-of.ts'

/** The progress of one file after the other as the progress of all of them, by their bytes. */
export function shareOf(
  files: readonly { readonly path: string }[],
  job: Pick<Job, 'progress'>,
): (place: number) => (done: number, total: number) => void {
  const sizes = files.map(({ path }) => sizeOf(path))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return (place) => {
    const before = sizes.slice(0, place).reduce((sum, size) => sum + size, 0)
    const size = sizes[place] ?? 0
    return (done, all) => job.progress(before + (all === 0 ? 0 : (done / all) * size), total)
  }
}
