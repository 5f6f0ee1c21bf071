import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { threadLimits } from '../../../electron/engine/runs/print-all.ts'
import type { Content } from './content.ts'
import type { FromMaker, ToMaker } from './maker-process.ts'
import { type Way, ways } from './way.ts'

/** What a run holds a thread of it to, for a process: two halves of the young generation, and what is copied between. */
const limits = [
  `--max-old-space-size=${threadLimits.maxOldGenerationSizeMb}`,
  `--max-semi-space-size=${Math.floor(threadLimits.maxYoungGenerationSizeMb / 3)}`,
]

/** One way to print, in a process of its own. */
export function startMaker(way: Way, contents: readonly Content[]): ChildProcess {
  const child = fork(path.join(import.meta.dirname, 'maker-process.ts'), [way], {
    serialization: 'advanced',
    execArgv: ways[way].limited ? limits : [],
  })
  tell(child, { contents })
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
