import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { done, type Result } from '../../../shared/problem.ts'
import { breathing } from '../breathing.ts'
import { type Tallies, talliesOfAll } from '../import/conventions.ts'
import type { ReadingOptions } from '../import/inspect-file.ts'
import { knownHeaders } from '../import/known-headers.ts'
import type { Plan } from '../import/plan.ts'
import { type HeadRow, mostHeadRows } from '../import/recognise.ts'
import { isBlank, type OnRow, type Pass, type RowSource } from '../import/row-source.ts'
import { isSkipped } from '../import/skipped-rows.ts'
import { openSource } from '../import/source.ts'

/** The first rows of a file, kept in memory while somebody works on its mapping. */
export type FirstRows = {
  /** What tells what is in it: its name, and that of its sheet. */
  readonly name: string
  /** Reads the kept rows only, however often. */
  readonly source: RowSource
  /** Among these the header is looked for. */
  readonly head: readonly HeadRow[]
  /** The file has no more. */
  readonly whole: boolean
  /** How the kept rows ended. */
  readonly pass: Pass
  /** How columns are written, by all rows of the file where they were looked at, else by the kept ones. */
  readonly seen: (plan: Plan) => { readonly tallies: Tallies; readonly whole: boolean }
  /** All rows of the file, from the disk where not all are kept; the caller closes it. */
  readonly openAll: () => Promise<Result<RowSource>>
  /** Looks at all rows of the file, once. */
  readonly lookAtAll: (plan: Plan) => Promise<void>
}

type Row = { readonly cells: Parameters<OnRow>[0]; readonly row: number; readonly fault: Parameters<OnRow>[2] }
type Kept = { readonly stamp: string; readonly rows: FirstRows }

/** Rows of a file, and how much is in them, as letters and cells. */
const most = { rows: 5000, size: 32_000_000 }
const mostFiles = 3
const kept = new Map<string, Kept>()

/** The first rows of a file; read only where they were not, or the file is another one by now. */
export async function firstRows(path: string, options: ReadingOptions): Promise<Result<FirstRows>> {
  const key = JSON.stringify([path, options.sheet])
  const found = await stat(path).catch(() => null)
  const stamp = `${found?.size} ${found?.mtimeMs}`
  const known = kept.get(key)
  kept.delete(key)
  if (known?.stamp === stamp) {
    kept.set(key, known)
    return done(known.rows)
  }
  const read = await readFirst(path, options)
  if (!read.ok || options.signal?.aborted) return read
  kept.set(key, { stamp, rows: read.value })
  for (const oldest of [...kept.keys()].slice(0, -mostFiles)) kept.delete(oldest)
  return read
}

async function readFirst(path: string, { mappings = [], sheet, signal }: ReadingOptions): Promise<Result<FirstRows>> {
  const known = knownHeaders(mappings)
  const opened = await openSource(path, known, { sheet, signal })
  if (!opened.ok) return opened
  const source = opened.value
  try {
    let rows: Row[] = []
    let size = 0
    const row: OnRow = (cells, at, fault) => {
      if (rows.length >= most.rows) return
      rows.push({ cells, row: at, fault })
      size += cells.reduce<number>((sum, cell) => sum + 8 + (typeof cell === 'string' ? cell.length : 8), 0)
    }
    const enough = () => rows.length >= most.rows || size >= most.size
    const begin = () => {
      rows = []
      size = 0
      return { row, enough }
    }
    const pass = await source.read(begin, { seen: () => undefined, signal })
    // Whoever wanted it stopped then is long gone when it is opened again.
    return done(firstOf(path, source, rows, pass, () => openSource(path, known, { sheet })))
  } finally {
    await source.close()
  }
}

function firstOf(
  path: string,
  file: RowSource,
  rows: readonly Row[],
  pass: Pass,
  open: () => Promise<Result<RowSource>>,
): FirstRows {
  const whole = pass.kind !== 'enough'
  const source: RowSource = {
    ...{ size: file.size, trimmed: file.trimmed, form: file.form, text: () => null },
    read: async (begin, { signal }) => {
      const taker = begin()
      const breathe = breathing()
      for (const [n, { cells, row, fault }] of rows.entries()) {
        if (n % 500 === 0) await breathe()
        if (signal?.aborted) return { kind: 'stopped' }
        taker.row(cells, row, fault)
      }
      return pass
    },
    isUnchanged: async () => true,
    close: async () => undefined,
  }
  // Another mapping may take other rows for data, and a header for the first of them.
  const looked = new Map<string, { readonly tallies: Tallies; readonly whole: boolean }>()
  const keyOf = ({ headerRow, skip }: Plan) => JSON.stringify([headerRow, skip])
  const seen: FirstRows['seen'] = (plan) => {
    const known = looked.get(keyOf(plan))
    if (known) return known
    const tallies = talliesOfAll()
    const see = lookingAt(plan, tallies)
    for (const { cells, row, fault } of rows) see(cells, row, fault)
    const found = { tallies, whole }
    looked.set(keyOf(plan), found)
    return found
  }
  const look = async (plan: Plan) => {
    if (seen(plan).whole) return
    const again = await open()
    if (!again.ok) return
    const tallies = talliesOfAll()
    const row = lookingAt(plan, tallies)
    try {
      const all = await again.value.read(() => ({ row }), { seen: () => undefined, signal: undefined })
      if (all.kind === 'read') looked.set(keyOf(plan), { tallies, whole: true })
    } finally {
      await again.value.close()
    }
  }
  const looking = new Map<string, Promise<void>>()
  return {
    ...{ name: [basename(path), file.form().sheet].join(' '), source, whole, pass, seen },
    head: rows.filter(({ cells, fault }) => !fault && !isBlank(cells)).slice(0, mostHeadRows),
    openAll: async () => (whole ? done(source) : open()),
    lookAtAll: (plan) => {
      const known = looking.get(keyOf(plan)) ?? look(plan)
      looking.set(keyOf(plan), known)
      return known
    },
  }
}

function lookingAt(plan: Plan, tallies: Tallies): OnRow {
  return (cells, row, fault) => {
    if (row > plan.headerRow && !fault && !isBlank(cells) && !isSkipped(plan, cells)) tallies.see(cells)
  }
}
