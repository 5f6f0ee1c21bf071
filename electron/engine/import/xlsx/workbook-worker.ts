import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '../../../../shared/assert.ts'
import { refuseCompound } from './compound-file.ts'
import { filledSheets } from './filled-sheets.ts'
import { hashOf } from './hash-of.ts'
import { readSheet } from './read-sheet.ts'
import { rowSender } from './row-sender.ts'
import type { FromWorkbook, ToWorkbook } from './thread-messages.ts'
import { Unreadable, unreadable } from './unreadable.ts'
import { openParts } from './workbook-parts.ts'

/** The thread that a workbook is read in, so that the engine answers meanwhile and outlives what the file does to it. */
const port = parentPort
assert(port, 'a workbook is read in a thread of its own')
const say = (message: FromWorkbook) => port.postMessage(message)

await answer(async () => {
  const handle = await open(workerData as string).catch(() => {
    throw unreadable('unreadable')
  })
  await refuseCompound(handle, (await handle.stat()).size)
  const parts = await openParts(handle)
  const sheets = await filledSheets(parts)
  const hash = await hashOf(handle)
  const sender = rowSender(say)
  const read = readSheet(parts, sender)
  port.on('message', (message: ToWorkbook) => {
    switch (message.kind) {
      case 'read':
        return void answer(async () => say({ kind: 'end', hiddenRows: await read(message.sheet) }))
      case 'taken':
        return sender.taken()
      case 'stop':
        return sender.stop()
    }
  })
  say({ kind: 'opened', sheets, hash })
})

async function answer(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    say({ kind: 'refused', what: error.what })
  }
}
