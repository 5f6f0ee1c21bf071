import { z } from 'zod'
import { type ChosenFile, chosenFile } from '../../shared/contract/import.ts'
import { problem } from '../../shared/contract/values.ts'
import type { Result } from '../../shared/problem.ts'

const answer = z.union([
  z.strictObject({ ok: z.literal(true), value: z.array(chosenFile) }),
  z.strictObject({ ok: z.literal(false), problem }),
])

let waiting: readonly ChosenFile[] = []
const listeners = new Set<(files: readonly ChosenFile[]) => void>()

/** Files that were dropped somewhere on the window, on their way to the import screen. */
export const dropped = {
  /** Gives dropped files to the shell, for tokens. */
  take: async (files: readonly File[]): Promise<Result<readonly ChosenFile[]>> =>
    answer.parse(await window.counterpart.drop(files)),
  hand: (files: readonly ChosenFile[]): void => {
    waiting = [...waiting, ...files]
    for (const listener of listeners) listener(flush())
  },
  /** Hears of files dropped before and from now on; returns how to stop. */
  listen: (hear: (files: readonly ChosenFile[]) => void): (() => void) => {
    listeners.add(hear)
    if (waiting.length > 0) hear(flush())
    return () => listeners.delete(hear)
  },
}

function flush(): readonly ChosenFile[] {
  const files = waiting
  waiting = []
  return files
}
