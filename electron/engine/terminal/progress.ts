import { SingleBar } from 'cli-progress'
import type { Terminal } from '../commands/command.ts'

export type Progress = { readonly step: () => void; readonly stop: () => void }

/** A bar on the error stream where somebody watches; one line at the end where nobody does. */
export function progressBar(title: string, steps: number, terminal: Terminal): Progress {
  if (!terminal.interactive) return { step: () => undefined, stop: () => terminal.err(`${title}: ${steps}\n`) }
  const bar = new SingleBar({
    format: `${title} {bar} {value} of {total}, {eta_formatted} left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
  })
  bar.start(steps, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}
