import type { Cell } from './cell.ts'
import type { FromWorkbook, SentRow } from './thread-messages.ts'

/** Sends rows to the engine by the hundred and waits where it has not taken them yet; says how far it is meanwhile. */
export type RowSender = {
  readonly row: (row: number, cells: readonly Cell[], characters: number) => void
  readonly share: (share: number) => void
  /** To be asked after each bite of a file: waits for the engine; false where it wants no more. */
  readonly goOn: () => Promise<boolean>
  readonly flush: () => void
  readonly start: () => void
  readonly stop: () => void
  readonly stopped: () => boolean
  readonly taken: () => void
}

const fullWeight = 64 * 1024 // about the characters of a chunk
const mostUnderWay = 4
const longestSilence = 50 // milliseconds

export function rowSender(say: (message: FromWorkbook) => void): RowSender {
  let rows: SentRow[] = []
  let weight = 0
  let share = 0
  let underWay = 0
  let saidAt = 0
  let stopped = false
  let wake = () => {}

  function send(): void {
    say({ kind: 'rows', rows, share })
    rows = []
    weight = 0
    underWay += 1
    saidAt = performance.now()
  }

  return {
    row(row, cells, characters) {
      rows.push({ row, cells })
      weight += characters + 8 * cells.length
      if (weight > fullWeight) send()
    },
    share(value) {
      share = value
    },
    async goOn() {
      while (underWay >= mostUnderWay && !stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (performance.now() - saidAt > longestSilence) send()
      return !stopped
    },
    flush() {
      if (rows.length > 0) send()
    },
    start() {
      stopped = false
    },
    stop() {
      stopped = true
      wake()
    },
    stopped: () => stopped,
    taken() {
      underWay -= 1
      wake()
    },
  }
}
