import { useAct } from '../../client/use-act.ts'
import { useUndoNotice } from '../../parts/use-undo-notice.tsx'
import { useWords } from '../../words/use-words.ts'

type Said = { readonly batch: number; readonly title: string; readonly text: string }

/** Says what was saved, with a way to take its batch back. */
export function useSavedNotice(): (said: Said) => void {
  const { say } = useWords()
  const notice = useUndoNotice()
  const undo = useAct('undoBatch')
  return ({ batch, ...said }) =>
    notice({ ...said, undo: async () => (await undo.run({ batch })).ok, undone: say('indicators.undone') })
}
