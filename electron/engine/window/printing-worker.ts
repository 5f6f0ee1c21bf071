import { parentPort } from 'node:worker_threads'
import { missingGlyph } from '../print/glyphs.ts'
import { printStatement } from '../print/print.ts'
import { printBriefing } from '../print/print-briefing.ts'
import type { ToPrint } from './printing-thread.ts'

/** The thread that statements are printed in: one after the other, so that the newest is not slowed by an older one. */
type Asked = { readonly id: number; readonly what: ToPrint }

const port = parentPort
let turn: Promise<unknown> = Promise.resolve()

// The typefaces are parsed before the first statement is asked for.
missingGlyph('ж')

port?.on('message', ({ id, what }: Asked) => {
  turn = turn.then(() => answer(id, what))
})

async function answer(id: number, what: ToPrint): Promise<void> {
  try {
    const result = await printed(what)
    port?.postMessage({ id, result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : [])
  } catch (error) {
    port?.postMessage({ id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

function printed(what: ToPrint) {
  return what.kind === 'briefing' ? printBriefing(what.job) : printStatement(what.job, { password: what.password })
}
