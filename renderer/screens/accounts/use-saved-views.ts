import { useQueryClient } from '@tanstack/react-query'
import type { SavedView } from '../../../shared/contract/accounts.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useUndoNotice } from '../../parts/use-undo-notice.tsx'
import { useWords } from '../../words/use-words.ts'

type SavedViewsState = {
  readonly views: readonly SavedView[]
  readonly save: (view: SavedView) => Promise<void>
  readonly rename: (view: SavedView, name: string) => Promise<void>
  readonly remove: (view: SavedView) => Promise<void>
}

/** The views of this book by name. What a change takes away can be brought back. */
export function useSavedViews(): SavedViewsState {
  const { say } = useWords()
  const views = useAsk('savedViews').data ?? []
  const queries = useQueryClient()
  const notice = useUndoNotice()
  const put = useAct('saveView')
  const take = useAct('removeView')
  const asOne = async (...changes: readonly (() => ReturnType<typeof put.run>)[]) => {
    for (const change of changes) {
      const answer = await change()
      if (!answer.ok) return false
      queries.setQueryData(['savedViews'], answer.value)
    }
    return true
  }
  const named = (name: string) => views.find((one) => one.name === name)
  const save = async (view: SavedView) => {
    const old = named(view.name)
    if (!(await asOne(() => put.run(view)))) return
    if (old) notice({ text: say('accounts.view-replaced', { name: view.name }), undo: () => asOne(() => put.run(old)) })
  }
  return {
    views,
    save,
    rename: async (view, name) => {
      if (name === view.name) return
      const old = named(name)
      const done = await asOne(
        () => put.run({ name, view: view.view }),
        () => take.run({ name: view.name }),
      )
      const back = () =>
        asOne(
          () => put.run(view),
          () => (old ? put.run(old) : take.run({ name })),
        )
      if (done) notice({ text: say('accounts.view-renamed', { from: view.name, to: name }), undo: back })
    },
    remove: async (view) => {
      if (await asOne(() => take.run({ name: view.name })))
        notice({ text: say('accounts.view-removed', { name: view.name }), undo: () => asOne(() => put.run(view)) })
    },
  }
}
