import { Text } from '@mantine/core'
import type { RunOutcome } from '../../../shared/contract/runs.ts'
import { useWords } from '../../words/use-words.ts'
import { resultText } from './result-text.ts'

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
