import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export const noElectron =
  'No Electron is here, so these tests are skipped: npm start fetches it, or name its folder in ELECTRON_OVERRIDE_DIST_PATH.'

/** The Electron that a test environment names, else the installed one, if it has its binary. */
export function electronHere(): string | null {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named !== undefined) return path.join(named, 'electron')
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const binary = path.join(folder, 'dist', process.platform === 'win32' ? 'electron.exe' : 'electron')
  return existsSync(binary) ? binary : null
}
