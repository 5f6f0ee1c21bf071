import { SingleBar } from 'cli-progress'
import type { Terminal } from '../commands/command.ts'

export type Progress = { readonly step: () => void; readonly stop: () => void }

/** A bar on the error stream where somebody watches; one line at the end where nobody does. */
export function progressBar(title: string, steps: number, terminal: Terminal): Progress {
  if (!terminal.interactive) return { step: () => undefined, stop: () => terminal.err(`${title}: ${steps}\n`) }
  const bar = new SingleBar(look(title))
  bar.start(steps, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}

/** A bar that is told how far a work is; nobody watching, it says nothing. */
export function countedBar(title: string, { interactive }: Terminal) {
  const bar = interactive ? new SingleBar(look(title)) : null
  return {
    at: (count: number, of: number) => {
      if (bar && !bar.isActive) bar.start(of, count)
      bar?.update(count)
    },
    stop: () => bar?.stop(),
  }
}

function look(title: string) {
  const format = `${title} {bar} {value} of {total}{eta_formatted}`
  return { format, formatTime: timeLeft, barCompleteChar: '█', barIncompleteChar: '░', hideCursor: true }
}

/** Nothing before the bar knows it, which it says by a text in place of the seconds. */
function timeLeft(seconds: unknown): string {
  if (typeof seconds !== 'number') return ''
  return seconds < 60 ? `, ${seconds} s left` : `, ${Math.ceil(seconds / 60)} min left`
}
