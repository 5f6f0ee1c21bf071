import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { PayloadOf } from '../../shared/contract/contract.ts'
import type { Language } from '../../shared/languages.ts'
import { shellWords } from './shell-words.ts'

export type MenuItem = PayloadOf<'menuChosen'>['item']
export type MenuActions = {
  readonly choose: (item: MenuItem) => void
  readonly openBook: () => void
  readonly closeBook: () => void
}

/** The native menu in the window's language; made anew when that changes. */
export function setMenu(language: Language, { choose, openBook, closeBook }: MenuActions): void {
  const words = shellWords[language]
  const mac = process.platform === 'darwin'
  const item = (name: MenuItem, accelerator?: string): MenuItemConstructorOptions => ({
    label: words[name],
    ...(accelerator ? { accelerator } : {}),
    click: () => choose(name),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.file,
      submenu: [
        item('new', 'CmdOrCtrl+N'),
        { label: words.open, accelerator: 'CmdOrCtrl+O', click: openBook },
        item('sample'),
        { label: words.close, click: closeBook },
        separator,
        item('import', 'CmdOrCtrl+I'),
        item('settings', 'CmdOrCtrl+,'),
        ...(mac ? [] : [separator, { label: words.quit, role: 'quit' } as const]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        separator,
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        item('palette'),
        separator,
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.zoomReset, role: 'resetZoom' },
        { label: words.fullScreen, role: 'togglefullscreen' },
        { label: words.reload, role: 'reload' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { label: words.help, role: 'help', submenu: [item('shortcuts'), { label: words.about, role: 'about' }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
