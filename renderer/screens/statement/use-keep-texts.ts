import type { KeptText } from '../../../shared/contract/statement.ts'
import { useAct } from '../../client/use-act.ts'
import { useUndoNotice } from '../../parts/use-undo-notice.tsx'
import { useWords } from '../../words/use-words.ts'

/** Keeps texts in the book, with a way to take that back; answers whether it was done. */
export function useKeepTexts() {
  const { say } = useWords()
  const act = useAct('keepTexts')
  const notice = useUndoNotice()
  const keep = async (texts: readonly KeptText[], text: string, undone?: () => void): Promise<boolean> => {
    const kept = await act.run({ texts })
    if (!kept.ok) return false
    notice({
      text,
      undo: async () => {
        const back = await act.run({ texts: kept.value })
        if (back.ok) undone?.()
        return back.ok
      },
      undone: say('statement.words-undone'),
    })
    return true
  }
  return { keep, busy: act.busy }
}
