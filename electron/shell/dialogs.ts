import { join } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import type { Language } from '../../shared/languages.ts'
import type { Desktop } from './desktop.ts'
import type { Chosen, LastFolders } from './last-folders.ts'
import { shellWords } from './shell-words.ts'

/** The system's own dialogs, in front of the window; each begins where somebody last was for the like. */
export function dialogsOver(
  window: () => BrowserWindow | null,
  language: () => Language,
  folders: LastFolders,
): Desktop {
  const words = () => shellWords[language()]
  const books = () => [{ name: words().book, extensions: ['counterpart'] }]
  const open = async (kind: Chosen, more: Electron.OpenDialogOptions): Promise<readonly string[] | null> => {
    const over = window()
    const options = { ...more, defaultPath: folders.of(kind) }
    const { canceled, filePaths } = await (over ? dialog.showOpenDialog(over, options) : dialog.showOpenDialog(options))
    const [first] = filePaths
    if (canceled || first === undefined) return null
    folders.chose(kind, first)
    return filePaths
  }
  const save = async (kind: Chosen, name: string, more: Electron.SaveDialogOptions): Promise<string | null> => {
    const over = window()
    const options = { ...more, defaultPath: join(folders.of(kind), name) }
    const { canceled, filePath } = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options))
    if (canceled || filePath === '') return null
    folders.chose(kind, filePath)
    return filePath
  }
  return {
    chooseFiles: () =>
      open('exports', {
        title: words().chooseFiles,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words().tables, extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'] },
          { name: words().allFiles, extensions: ['*'] },
        ],
      }),
    chooseBook: async () =>
      (await open('books', { title: words().openBook, properties: ['openFile'], filters: books() }))?.[0] ?? null,
    chooseNewBook: (name) => save('books', name, { title: words().newBook, filters: books() }),
    chooseLogo: async () =>
      (
        await open('brands', {
          title: words().chooseLogo,
          properties: ['openFile'],
          filters: [{ name: words().logos, extensions: ['svg', 'png'] }],
        })
      )?.[0] ?? null,
    chooseFont: async () =>
      (
        await open('brands', {
          title: words().chooseFont,
          properties: ['openFile'],
          filters: [{ name: words().fonts, extensions: ['ttf', 'otf'] }],
        })
      )?.[0] ?? null,
    choosePdf: (name) =>
      save('documents', name, { title: words().saveStatement, filters: [{ name: 'PDF', extensions: ['pdf'] }] }),
    chooseReview: (name, format) =>
      save('documents', name, {
        title: words().saveReview,
        filters: [{ name: format.toUpperCase(), extensions: [format] }],
      }),
    chooseFolder: async () =>
      (
        await open('documents', { title: words().chooseFolder, properties: ['openDirectory', 'createDirectory'] })
      )?.[0] ?? null,
    showInFolder: (path) => shell.showItemInFolder(path),
    openAddress: (address) => void shell.openExternal(address),
  }
}
