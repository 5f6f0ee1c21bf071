import type { RunFolder, RunView } from '../../../shared/contract/runs.ts'

/** How a run ended, or why it has not. */
export type RunState = 'whole' | 'failed' | 'nothing' | 'going' | 'elsewhere' | 'replaced' | 'cut' | 'unlisted'

/** `folder` undefined: it was not looked at yet. */
export function stateOf(run: RunView, folder: RunFolder | undefined): RunState {
  if (run.replaced) return 'replaced'
  if (run.endedAt !== null) return run.failed > 0 ? 'failed' : run.printed === 0 ? 'nothing' : 'whole'
  if (run.going) return 'going'
  if (folder?.elsewhere) return 'elsewhere'
  // All was printed, and then the manifest could not be written or nobody was left to write it.
  return run.waiting > 0 ? 'cut' : 'unlisted'
}

/** Whether what is missing can be made; not before it is known that no other program is making it. */
export function mayGoOn(state: RunState, folder: RunFolder | undefined): boolean {
  return folder !== undefined && (state === 'cut' || state === 'unlisted')
}
