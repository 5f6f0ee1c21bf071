/** Rows that a mapping leaves out on purpose, by the column and the text that said so. */
export type LeftOutRows = { readonly column: string; readonly value: string; readonly rows: number }
export type LeftOut = {
  readonly add: (column: string, value: string) => void
  readonly all: () => readonly LeftOutRows[]
}

/** So many texts are told apart; the others are counted together. */
const most = 50
const longest = 60

export function leftOut(): LeftOut {
  const counts = new Map<string, { column: string; value: string; rows: number }>()
  return {
    add(column, value) {
      const text = value.trim().slice(0, longest)
      const key = `${column}\0${text}`
      const known = counts.get(key) ?? (counts.size < most ? null : counts.get('\0'))
      if (known) known.rows += 1
      else
        counts.set(counts.size < most ? key : '\0', {
          column: counts.size < most ? column : '',
          value: counts.size < most ? text : '…',
          rows: 1,
        })
    },
    all: () => [...counts.values()].toSorted((a, b) => b.rows - a.rows),
  }
}
