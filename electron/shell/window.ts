import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { type KeptWindow, keptWindow } from '../../shared/contract/kept.ts'
import { type Kept, keptFile } from './kept-file.ts'
import { start } from './origin.ts'
import { placedWithin } from './window-place.ts'

const first: KeptWindow = { x: null, y: null, width: 1360, height: 900, maximized: false }

/** Opens the window where it was last, without any right that a page on the web would not have. */
export function openWindow(folder: string, preload: string): BrowserWindow {
  const kept = keptFile(join(folder, 'window.json'), keptWindow, first)
  const { maximized, ...place } = placedWithin(
    kept.read(),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const { x, y, ...size } = place
  const window = new BrowserWindow({
    ...(x === null || y === null ? size : { x, y, ...size }),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Counterpart',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181d' : '#fbfaf8',
    webPreferences: {
      preload,
      // The page runs in Chromium's sandbox, apart from the preload, and knows nothing of Node.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, kept)
  void window.loadURL(start)
  return window
}

function rememberPlace(window: BrowserWindow, kept: Kept<KeptWindow>): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    kept.write({ x, y, width, height, maximized: window.isMaximized() })
  })
}
