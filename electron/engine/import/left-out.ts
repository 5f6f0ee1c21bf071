/** Rows that a mapping leaves out on purpose, by the column and the text that said so. */
export type LeftOutRows = { readonly column: string; readonly value: string; readonly rows: number }
export type LeftOut = {
  /** Why one part leaves a row out; the first reason is the row's. */
  readonly add: (column: string, value: string) => void
  /** The row is done with: it counts as left out where no part took it. */
  readonly settle: (taken: boolean) => void
  readonly all: () => readonly LeftOutRows[]
}

/** So many texts are told apart; the others are counted together. */
const most = 50
const longest = 60

export function leftOut(): LeftOut {
  const counts = new Map<string, { readonly column: string; readonly value: string; rows: number }>()
  let reason: { readonly column: string; readonly value: string } | null = null
  const entry = (column: string, value: string): { rows: number } => {
    const known = counts.get(`${column}\0${value}`)
    if (known) return known
    if (counts.size >= most && column !== '') return entry('', '…')
    const fresh = { column, value, rows: 0 }
    counts.set(`${column}\0${value}`, fresh)
    return fresh
  }
  return {
    add: (column, value) => {
      reason ??= { column, value: value.trim().slice(0, longest) }
    },
    settle: (taken) => {
      if (reason && !taken) entry(reason.column, reason.value).rows += 1
      reason = null
    },
    all: () => [...counts.values()].toSorted((a, b) => b.rows - a.rows),
  }
}
