import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cell } from '../../../../electron/engine/import/xlsx/cell.ts'
import { openWorkbook } from '../../../../electron/engine/import/xlsx/workbook.ts'

export const fixture = (name: string) => join(import.meta.dirname, '../../../fixtures/xlsx', name)

/** All that a workbook holds, by sheet: rows by their number; or the sentence by which it was refused. */
export type ReadBook = {
  readonly refused: string | null
  readonly sheets: Readonly<Record<string, Readonly<Record<number, readonly Cell[]>>>>
  readonly hiddenRows: Readonly<Record<string, number>>
  readonly hidden: readonly string[]
  readonly filled: readonly string[]
}

export async function readFile(path: string): Promise<ReadBook> {
  const nothing: ReadBook = { refused: null, sheets: {}, hiddenRows: {}, hidden: [], filled: [] }
  const opened = await openWorkbook(path)
  if (!opened.ok) return { ...nothing, refused: opened.problem.message }
  const workbook = opened.value
  const sheets: Record<string, Record<number, readonly Cell[]>> = {}
  const hiddenRows: Record<string, number> = {}
  let refused: string | null = null
  for (const sheet of workbook.sheets) {
    const rows: Record<number, readonly Cell[]> = {}
    const watch = { seen: () => undefined, signal: undefined }
    const read = await workbook.eachRow(
      sheet,
      (cells, row) => {
        rows[row] = cells
      },
      watch,
    )
    sheets[sheet.name] = rows
    if (read.ok) hiddenRows[sheet.name] = read.value.hiddenRows
    else refused ??= read.problem.message
  }
  await workbook.close()
  const named = (which: 'hidden' | 'filled') => workbook.sheets.filter((sheet) => sheet[which]).map(({ name }) => name)
  return { refused, sheets, hiddenRows, hidden: named('hidden'), filled: named('filled') }
}

export async function readBytes(bytes: Buffer): Promise<ReadBook> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-xlsx-'))
  try {
    const path = join(folder, 'book.xlsx')
    writeFileSync(path, bytes)
    return await readFile(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
