import { parentPort } from 'node:worker_threads'
import { missingGlyph } from '../print/glyphs.ts'
import { printStatement, type StatementJob } from '../print/print.ts'

/** The thread that statements are printed in: one after the other, so that the newest is not slowed by an older one. */
type Asked = { readonly id: number; readonly job: StatementJob; readonly password: string | null }

const port = parentPort
let turn: Promise<unknown> = Promise.resolve()

// The typefaces are parsed before the first statement is asked for.
missingGlyph('ж')

port?.on('message', ({ id, job, password }: Asked) => {
  turn = turn.then(() => answer(id, job, password))
})

async function answer(id: number, job: StatementJob, password: string | null): Promise<void> {
  try {
    const result = await printStatement(job, { password })
    port?.postMessage({ id, result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : [])
  } catch (error) {
    port?.postMessage({ id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
