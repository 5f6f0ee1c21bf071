/**
 * Holds a calculation in a thread up for a moment, so that whoever types has the processors: shared memory, because a
 * thread that calculates hears no message before it comes up for air.
 */
export type Calm = { readonly memory: SharedArrayBuffer; readonly ask: () => void }

const moment = 80 // milliseconds: as long as a search takes to be found and drawn

export function calm(): Calm {
  const memory = new SharedArrayBuffer(4)
  const cell = new Int32Array(memory)
  let ends: NodeJS.Timeout | undefined
  return {
    memory,
    ask: () => {
      Atomics.store(cell, 0, 1)
      clearTimeout(ends)
      ends = setTimeout(() => {
        Atomics.store(cell, 0, 0)
        Atomics.notify(cell, 0)
      }, moment)
      ends.unref()
    },
  }
}

/** Called often in the thread: waits while calm is asked for, but never long, whatever became of who asked. */
export function keepingCalm(memory: SharedArrayBuffer): () => void {
  const cell = new Int32Array(memory)
  return () => void Atomics.wait(cell, 0, 1, moment)
}
