import type { RunOutcome } from '../../../shared/contract/runs.ts'
import type { WindowWords } from '../../words/use-words.ts'

/** What a run came to, in a few sentences. */
export function resultText(
  { name, printed, failed, skipped, waiting, stopped }: RunOutcome,
  { say }: WindowWords,
): string {
  return [
    say(waiting > 0 || stopped ? 'runs.result.cut' : 'runs.result.ended'),
    say('runs.result.printed', { printed, name }),
    failed > 0 ? say('runs.result.failed', { failed }) : '',
    skipped > 0 ? say('runs.result.skipped', { skipped }) : '',
    waiting > 0 ? say('runs.result.waiting', { waiting }) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
