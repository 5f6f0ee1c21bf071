import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, session } from 'electron'
import type { PayloadOf, TellName } from '../../shared/contract/contract.ts'
import { type Broker, brokerOf } from './broker.ts'
import { dialogsOver } from './dialogs.ts'
import { guardContents, guardSession } from './guards.ts'
import { lastFolders } from './last-folders.ts'
import { setMenu } from './menu.ts'
import { openedFiles } from './opened-files.ts'
import { registerScheme, serveWindow } from './protocol.ts'
import { answerQuestions } from './questions.ts'
import { startEngine } from './start-engine.ts'
import { openWindow } from './window.ts'

/** The program: one window, one engine, and the broker between them. */
const here = import.meta.dirname
const state: { window: BrowserWindow | null; broker: Broker | null } = { window: null, broker: null }
/** Settles when the page hears what it is told: what went wrong before that is said then. */
const heard = Promise.withResolvers<void>()

registerScheme()
app.enableSandbox()
guardContents()
const opened = openedFiles((path) => void state.broker?.openPath(path), showWindow)
// No await at the top level: Electron is ready only after this module has been evaluated.
if (opened) void app.whenReady().then(begin)

function begin(): void {
  const folder = app.getPath('userData')
  const [documents, exports] = [app.getPath('documents'), app.getPath('downloads')]
  const folders = lastFolders(folder, { books: documents, exports, documents, brands: documents })
  const broker = brokerOf({
    startEngine: () => startEngine(join(here, '../engine/main.js')),
    desktop: dialogsOver(() => state.window, language, folders),
    folder,
    systemLanguage: app.getLocale(),
    tell,
    now: () => new Date(),
  })
  state.broker = broker
  guardSession(session.defaultSession)
  serveWindow(join(here, '../../renderer'))
  answerQuestions(broker, heard.resolve)
  look()
  makeWindow()
  if (opened?.first) void broker.openPath(opened.first)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => broker.engine.stop())
}

function makeWindow(): void {
  const window = openWindow(app.getPath('userData'), join(here, '../preload/preload.cjs'))
  window.on('closed', () => {
    state.window = null
  })
  state.window = window
}

function showWindow(): void {
  if (!app.isReady()) return
  if (!state.window) makeWindow()
  if (state.window?.isMinimized()) state.window.restore()
  state.window?.focus()
}

function tell<N extends TellName>(name: N, payload: PayloadOf<N>): void {
  if (name === 'preferencesChanged') look()
  const send = () => state.window?.webContents.send('tell', name, payload)
  if (name === 'problemFound') void heard.promise.then(send)
  else send()
}

/** Native parts follow the preferences: the colours of dialogs and scroll bars, the language of the menu. */
function look(): void {
  const kept = state.broker?.preferences.read()
  if (!kept) return
  nativeTheme.themeSource = kept.colorScheme === 'auto' ? 'system' : kept.colorScheme
  setMenu(kept.language, {
    choose: (item) => tell('menuChosen', { item }),
    openBook: () => void state.broker?.answers.openBook(undefined),
    closeBook: () => void state.broker?.answers.closeBook(undefined),
  })
}

function language() {
  return state.broker?.preferences.read().language ?? 'en'
}
