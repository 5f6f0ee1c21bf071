import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * Starts the built program from its folder (`npm start`). The package `electron` fetches Electron's binary when it is
 * first asked where that is; where this is impossible, a sentence says so instead of a trace.
 */
const root = join(import.meta.dirname, '../..')
const electron = pathOfElectron()
if (electron === null) {
  process.stderr.write(
    'Electron is not on this computer and could not be fetched. Connect to the internet and run "npm start" once more, or name a folder that has it in ELECTRON_OVERRIDE_DIST_PATH. The command line works without it: npm run -s counterpart -- --help.\n',
  )
  process.exitCode = 2
} else {
  // Another Electron than the one we chose may have a Node that is too old for the engine; this one is not.
  const other = process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined
  const env = other ? { COUNTERPART_NODE: process.execPath, ...process.env } : process.env
  const program = spawn(electron, [root, ...process.argv.slice(2)], { stdio: 'inherit', env })
  program.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

function pathOfElectron(): string | null {
  try {
    return String(createRequire(import.meta.url)('electron'))
  } catch {
    return null
  }
}
