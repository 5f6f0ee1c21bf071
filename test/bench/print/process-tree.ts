import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Used = { readonly cpu: number; readonly megabytes: number }

/** Milliseconds of processor, and memory, of a process and all that it has started. Linux only: read from /proc. */
export function usedBy(pid: number): Used {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const own = new Set([pid])
  for (let grown = -1; grown !== own.size; ) {
    grown = own.size
    for (const [child, parent] of all) if (own.has(parent ?? 0)) own.add(child ?? 0)
  }
  const mine = all.filter(([one]) => own.has(one ?? 0))
  return {
    cpu: mine.reduce((sum, [one]) => sum + ticksOf(one ?? 0) * 10, 0),
    megabytes: mine.reduce((sum, [, , kilobytes]) => sum + (kilobytes ?? 0), 0) / 1000,
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
