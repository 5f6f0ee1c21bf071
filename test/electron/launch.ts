import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { electronHere, noElectron } from './electron-here.ts'

export const root = path.join(import.meta.dirname, '../..')
const dist = process.env['COUNTERPART_DIST'] ?? path.join(root, 'dist')
export const preload = path.join(dist, 'electron/preload/preload.cjs')
const main = path.join(dist, 'electron/shell/main.js')

/** The real program in a real Electron. */
export type Program = {
  readonly app: ElectronApplication
  readonly page: Page
  /** Where it keeps what it remembers, the sample book among it. */
  readonly folder: string
  readonly engineProcess: () => number | null
}

export type Electron = {
  readonly folder: string
  /** What to run, and with which words, for a start with this folder and these files. */
  readonly command: (files: readonly string[]) => { readonly file: string; readonly words: readonly string[] }
  readonly start: (files?: readonly string[]) => Promise<Program>
}

export const test = base.extend<{ readonly electron: Electron; readonly program: Program }>({
  /** To start the program with a folder of the test's own, more than once where the test wants that. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first argument
  electron: async ({}, use) => {
    const file = electronHere()
    test.skip(file === null, noElectron)
    if (!existsSync(main)) throw new Error('The program is not built: run "npm run build" first.')
    const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-program-'))
    const started: ElectronApplication[] = []
    const words = (files: readonly string[]) => [
      main,
      `--user-data-dir=${folder}`,
      '--lang=en-GB',
      '--disable-gpu',
      ...files,
    ]
    await use({
      folder,
      command: (files) => ({ file: file ?? '', words: words(files) }),
      start: async (files = []) => {
        const { app, page } = await attached(file ?? '', words(files))
        started.push(app)
        const pid = app.process().pid
        return { app, page, folder, engineProcess: () => engineOf(pid) }
      },
    })
    for (const app of started) await app.close().catch(() => null)
    rmSync(folder, { recursive: true, force: true })
  },
  program: async ({ electron }, use) => {
    await use(await electron.start())
  },
})

const tries = 3

/**
 * The program with its page to be talked to. Once in about thirty starts Playwright attaches between two steps of
 * Electron's own start and waits for ever; its remedy, a script that holds Electron back, does not work with a main
 * file that is a module. The program cannot tell, so it is started anew.
 */
async function attached(
  executablePath: string,
  words: readonly string[],
  left = tries,
): Promise<Pick<Program, 'app' | 'page'>> {
  let app: ElectronApplication | null = null
  try {
    app = await _electron.launch({
      ...{ executablePath, args: [...words], timeout: 20_000 },
      // Root has no sandbox; for everybody else it is on, as it is for a person.
      chromiumSandbox: process.getuid?.() !== 0,
      env: { ...environment(), COUNTERPART_NODE: process.execPath },
    })
    const page = await app.firstWindow()
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 15_000 })
    return { app, page }
  } catch (error) {
    app?.process().kill('SIGKILL')
    if (left <= 1) throw error
    return attached(executablePath, words, left - 1)
  }
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
