import type { WindowWords } from './use-words.ts'

/** How long something still takes: seconds for a while, then minutes. */
export function leftText(seconds: number, say: WindowWords['say']): string {
  return seconds < 90
    ? say('job.left', { seconds: Math.round(seconds) })
    : say('job.minutes-left', { minutes: Math.round(seconds / 60) })
}
