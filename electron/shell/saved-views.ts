import { join } from 'node:path'
import type { SavedView } from '../../shared/contract/accounts.ts'
import { keptViews } from '../../shared/contract/kept.ts'
import { keptFile } from './kept-file.ts'

/** The views of the list of accounts that somebody gave a name, of the book that is open. */
export type SavedViews = {
  readonly list: () => readonly SavedView[]
  readonly save: (view: SavedView) => readonly SavedView[]
  readonly remove: (name: string) => readonly SavedView[]
}

export function savedViews(folder: string, openPath: () => string | null): SavedViews {
  const file = keptFile(join(folder, 'saved-views.json'), keptViews, {})
  const list = () => file.read()[openPath() ?? ''] ?? []
  const put = (views: readonly SavedView[]) => {
    const path = openPath()
    if (path !== null) file.write({ ...file.read(), [path]: views.toSorted((a, b) => (a.name < b.name ? -1 : 1)) })
    return list()
  }
  return {
    list,
    save: (view) => put([...list().filter(({ name }) => name !== view.name), view]),
    remove: (name) => put(list().filter((view) => view.name !== name)),
  }
}
