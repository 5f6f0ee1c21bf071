import { Text } from '@mantine/core'
import type { RunOutcome } from '../../../shared/contract/runs.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'

/** What a run came to, read out when it ends; its place is there before, or nothing would be read. */
export function RunResult({ outcome }: { readonly outcome: RunOutcome | null }) {
  const words = useWords()
  return (
    <div role="status" className="runs-result">
      {outcome ? (
        <Text className="reading" tabIndex={-1} data-onward>
          {resultText(outcome, words)}
        </Text>
      ) : null}
    </div>
  )
}

function resultText({ name, printed, failed, skipped, waiting, stopped }: RunOutcome, { say }: WindowWords): string {
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
