import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { oldMegabytes, threadFlags, youngMegabytes } from '../../../electron/engine/print/thread-for-printing.ts'
import type { Content } from './content.ts'
import type { FromMaker, ToMaker } from './maker-process.ts'
import { type Way, ways } from './way.ts'

/** What a run holds a thread of it to, for a process: two halves of the young generation, and what is copied between. */
const limits = [
  ...threadFlags,
  `--max-old-space-size=${oldMegabytes(1)}`,
  `--max-semi-space-size=${youngMegabytes / 3}`,
]

/**
 * One way to print, in a process of its own. With a folder for what Node makes of this bench's modules, a second process
 * does not hold what strips their types off, as the built program does not.
 */
export function startMaker(way: Way, contents: readonly Content[], cache: string | null = null): ChildProcess {
  const child = fork(path.join(import.meta.dirname, 'maker-process.ts'), [way], {
    serialization: 'advanced',
    execArgv: ways[way].limited ? limits : [],
    env: { ...process.env, ...(cache === null ? {} : { NODE_COMPILE_CACHE: cache }) },
  })
  tell(child, { contents: contents.map((content) => partsOf(content, ways[way].from)) })
  return child
}

export function asked(child: ChildProcess, many: number): Promise<FromMaker> {
  tell(child, { many })
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A way to print ended with ${code}.`))
    child.once('exit', ended)
    child.once('message', (answer: FromMaker) => {
      child.off('exit', ended)
      resolve(answer)
    })
  })
}

function tell(child: ChildProcess, what: ToMaker): void {
  child.send(what)
}

/** What another way prints from would lie beside, and be marked again and again with all that is alive. */
function partsOf(content: Content, parts: readonly string[]): Content {
  return Object.fromEntries(Object.entries(content).filter(([part]) => parts.includes(part))) as Content
}
