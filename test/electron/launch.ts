import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

const root = path.join(import.meta.dirname, '../..')

/** The real program in a real Electron, with an empty folder for what it keeps. */
export type Program = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  readonly engineProcess: () => number | null
}

export const test = base.extend<{ readonly program: Program; readonly files: readonly string[] }>({
  /** What the command line names. */
  files: [[], { option: true }],
  program: async ({ files }, use) => {
    const electron = electronHere()
    test.skip(
      electron === null,
      'No Electron is installed here: see "Testing" in docs, or run it through with-electron.',
    )
    if (!existsSync(path.join(root, 'dist/electron/shell/main.js')))
      throw new Error('The program is not built: run "npm run build" first.')
    const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-program-'))
    const { app, page } = await launched(electron ?? '', [root, `--user-data-dir=${folder}`, ...files])
    await use({ app, page, folder, engineProcess: () => engineOf(app.process().pid) })
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  },
})

/**
 * Now and then Playwright attaches to a page of an older Electron in the middle of its first navigation, and that page
 * then waits for it for ever. The program by itself always gets there, so it is simply started once more.
 */
async function launched(
  executablePath: string,
  args: readonly string[],
  tries = 3,
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const env = { ...environment(), COUNTERPART_NODE: process.execPath }
  const app = await _electron.launch({ executablePath, args: [...args], env })
  const page = await app.firstWindow()
  try {
    await page.waitForLoadState('load', { timeout: 8_000 })
    return { app, page }
  } catch (error) {
    app.process().kill('SIGKILL')
    if (tries === 1) throw error
    return launched(executablePath, args, tries - 1)
  }
}

/** The Electron that a test environment names, else the installed one, if it has its binary. */
function electronHere(): string | null {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named !== undefined) return path.join(named, 'electron')
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const binary = path.join(folder, 'dist', process.platform === 'win32' ? 'electron.exe' : 'electron')
  return existsSync(binary) ? binary : null
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}

/** The engine is the program's child that runs its main file. */
function engineOf(parent: number | undefined): number | null {
  try {
    const found = execFileSync('pgrep', ['-P', String(parent), '-f', 'engine/main.js'], { encoding: 'utf8' })
    return Number(found.split('\n')[0])
  } catch {
    return null
  }
}
