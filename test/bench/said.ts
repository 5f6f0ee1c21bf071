import type { Scrolled } from './window-measures.ts'

export function say(what: string, found: string): void {
  process.stdout.write(`${what.padEnd(30)} ${found}\n`)
}

export function frames({ times, work }: Scrolled): string {
  const late = times.filter((time) => time > 25).length
  const perSecond = 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length)
  return `${perSecond.toFixed(0)} frames/s; ${spread(times)} ms a frame, ${late} of ${times.length} above 25 ms; ${work.toFixed(1)} ms of work a frame`
}

export function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  return `middle ${at(0.5)}, 95 % ${at(0.95)}, worst ${at(1)}`
}
