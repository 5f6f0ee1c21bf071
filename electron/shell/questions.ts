import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { refused } from '../../shared/problem.ts'
import type { Broker } from './broker.ts'
import { isOurs } from './origin.ts'

const stranger = refused('stranger')

/**
 * Lets the window ask. Who asks is checked by the address of the frame, what is asked by the contract. `listens` is
 * called when the page asks for the state of things: from then on it hears what it is told.
 */
export function answerQuestions(broker: Broker, listens: () => void): void {
  ipcMain.handle('ask', (event, name: unknown, input: unknown) => {
    if (!fromWindow(event) || typeof name !== 'string') return stranger
    if (name === 'bookState') listens()
    return broker.answer(name, input)
  })
  ipcMain.handle('drop', (event, paths: unknown) =>
    fromWindow(event) && isPaths(paths) ? { ok: true, value: broker.files.add(paths) } : stranger,
  )
}

/** A frame inside the page would have a parent; ours has none. */
function fromWindow({ senderFrame }: IpcMainInvokeEvent): boolean {
  return isOurs(senderFrame?.url) && senderFrame?.parent === null
}

function isPaths(paths: unknown): paths is readonly string[] {
  return Array.isArray(paths) && paths.length <= 1000 && paths.every((path) => typeof path === 'string' && path !== '')
}
