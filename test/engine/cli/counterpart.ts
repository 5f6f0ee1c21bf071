import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commands } from '../../../electron/engine/cli.ts'
import { run } from '../../../electron/engine/terminal/run.ts'

export type Said = { readonly exit: number | null; readonly out: string; readonly err: string }

export const clock = '2026-03-31T12:00:00.000Z'

/** Runs one command in this process, as the command line does, on a fixed day. */
export async function counterpart(...words: readonly string[]): Promise<Said> {
  const out: string[] = []
  const err: string[] = []
  const exit = await run(commands, words, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    now: () => new Date(clock),
    interactive: false,
  })
  return { exit, out: out.join(''), err: err.join('') }
}

/** The same with `--json`: the one document on standard output. */
export async function jsonOf<T>(...words: readonly string[]): Promise<T> {
  const said = await counterpart(...words, '--json')
  return JSON.parse(said.out) as T
}

/** What `npm run counterpart` starts. */
export const command = fileURLToPath(new URL('../../../electron/engine/counterpart.mjs', import.meta.url))

/** Runs one command as a program of its own; by another Node where one is named. */
export function spawned(words: readonly string[], node = process.execPath): Said {
  const { status, stdout, stderr } = spawnSync(node, [command, ...words], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return { exit: status, out: stdout, err: stderr }
}

/** A folder for a test file's books and exports. */
export type Desk = {
  readonly folder: string
  readonly at: (name: string) => string
  readonly write: (name: string, content: string | Buffer) => string
  readonly clear: () => void
}

export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-cli-'))
  const at = (name: string) => join(folder, name)
  return {
    folder,
    at,
    write: (name, content) => {
      writeFileSync(at(name), content)
      return at(name)
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}
