import { type BrowserWindow, dialog, shell } from 'electron'
import type { Language } from '../../shared/contract/settings.ts'
import type { Desktop } from './desktop.ts'
import { shellWords } from './shell-words.ts'

/** The system's own dialogs, in front of the window. */
export function dialogsOver(window: () => BrowserWindow | null, language: () => Language): Desktop {
  const words = () => shellWords[language()]
  const books = () => [{ name: words().book, extensions: ['counterpart'] }]
  const open = async (options: Electron.OpenDialogOptions): Promise<readonly string[] | null> => {
    const over = window()
    const { canceled, filePaths } = await (over ? dialog.showOpenDialog(over, options) : dialog.showOpenDialog(options))
    return canceled || filePaths.length === 0 ? null : filePaths
  }
  const save = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const over = window()
    const { canceled, filePath } = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? null : filePath
  }
  return {
    chooseFiles: () =>
      open({
        title: words().chooseFiles,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words().tables, extensions: ['csv', 'tsv', 'txt', 'xlsx'] },
          { name: words().allFiles, extensions: ['*'] },
        ],
      }),
    chooseBook: async () =>
      (await open({ title: words().openBook, properties: ['openFile'], filters: books() }))?.[0] ?? null,
    chooseNewBook: (name) => save({ title: words().newBook, defaultPath: name, filters: books() }),
    choosePdf: (name) =>
      save({ title: words().saveStatement, defaultPath: name, filters: [{ name: 'PDF', extensions: ['pdf'] }] }),
    chooseReview: (name, format) =>
      save({
        title: words().saveReview,
        defaultPath: name,
        filters: [{ name: format.toUpperCase(), extensions: [format] }],
      }),
    showInFolder: (path) => shell.showItemInFolder(path),
    openAddress: (address) => void shell.openExternal(address),
  }
}
