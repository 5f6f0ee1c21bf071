import { useWords } from '../words/use-words.ts'

/** Whether an account's statement can be printed; told by a word, never by a colour alone. */
export function ReadyBadge({ ready }: { readonly ready: boolean | null }) {
  const { say } = useWords()
  if (ready === null) return <span>–</span>
  // A plain element: long lists are full of them.
  return (
    <span className="ready-badge" data-ready={ready}>
      {say(ready ? 'state.ready' : 'state.not-ready')}
    </span>
  )
}
