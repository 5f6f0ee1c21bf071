import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Used = { readonly cpu: number; readonly megabytes: number }

/**
 * Milliseconds of processor, and memory, of a process and all that it has started; of what processes share, such as the
 * program itself, each has its part. Linux only: read from /proc.
 */
export function usedBy(pid: number): Used {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const own = new Set([pid])
  for (let grown = -1; grown !== own.size; ) {
    grown = own.size
    for (const [child, parent] of all) if (own.has(parent ?? 0)) own.add(child ?? 0)
  }
  const mine = all.flatMap(([one]) => (own.has(one ?? 0) ? [one ?? 0] : []))
  return {
    cpu: mine.reduce((sum, one) => sum + ticksOf(one) * 10, 0),
    megabytes: mine.reduce((sum, one) => sum + kilobytesOf(one), 0) / 1000,
  }
}

function ticksOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    return [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0)
  } catch {
    return 0
  }
}

function kilobytesOf(pid: number): number {
  try {
    const kibibytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return Number(kibibytes ?? 0) * 1.024
  } catch {
    return 0
  }
}
