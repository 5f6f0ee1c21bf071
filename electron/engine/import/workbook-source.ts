import { createHash } from 'node:crypto'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { Form, Pass, RowSource, Taker, Watch } from './row-source.ts'
import type { OpenFile } from './source.ts'
import { Amount, Unread, type Written } from './written.ts'
import type { Cell } from './xlsx/cell.ts'
import type { Sheet } from './xlsx/thread-messages.ts'
import { openWorkbook } from './xlsx/workbook.ts'

/** A sheet of an Excel workbook as rows: the one that is named, else the first that anyone sees and that holds anything. */
export async function workbookSource(
  file: OpenFile,
  named: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<RowSource>> {
  const opened = await openWorkbook(file.path, signal)
  if (!opened.ok) return opened
  const workbook = opened.value
  const chosen = sheetOf(workbook.sheets, named)
  if (!chosen.ok) {
    await workbook.close()
    return chosen
  }
  const sheet = chosen.value
  const sheets = workbook.sheets.filter(({ filled }) => filled).map(({ name, hidden }) => ({ name, hidden }))
  // Two sheets of one file are not the same rows.
  const hash = createHash('sha256').update(`${workbook.hash}\0${sheet.name}`).digest('hex')
  let hiddenRows = 0

  const read = async (begin: () => Taker, { seen, signal: stop }: Watch): Promise<Pass> => {
    const taker = begin()
    const enough = new AbortController()
    const onRow = (cells: readonly Cell[], row: number) => {
      if (enough.signal.aborted) return
      taker.row(cells.map(writtenOf), row, null)
      if (taker.enough?.()) enough.abort()
    }
    const signal = stop ? AbortSignal.any([stop, enough.signal]) : enough.signal
    const pass = await workbook.eachRow(sheet, onRow, { seen: (share) => seen(share * file.size), signal })
    if (!pass.ok) return { kind: 'refused', what: pass.problem }
    if (stop?.aborted) return { kind: 'stopped' }
    if (enough.signal.aborted) return { kind: 'enough' }
    hiddenRows = pass.value.hiddenRows
    // An escape in the XML can stand for any character.
    return { kind: 'read', hash, controls: true }
  }
  const form = (): Form => ({ delimiter: null, encoding: null, sheet: sheet.name, sheets, hiddenRows })
  const close = async () => void (await Promise.all([workbook.close(), file.close()]))
  return done({ size: file.size, trimmed: true, form, text: () => null, read, isUnchanged: file.isUnchanged, close })
}

function sheetOf(sheets: readonly Sheet[], named: string | undefined): Result<Sheet> {
  const filled = sheets.filter((sheet) => sheet.filled)
  const namesOf = (some: readonly Sheet[]) => ({ or: some.map(({ name }) => name) })
  if (named !== undefined) {
    const key = named.trim().toLowerCase()
    const found =
      sheets.find(({ name }) => name === named) ?? sheets.find(({ name }) => name.trim().toLowerCase() === key)
    return found ? done(found) : refused('no-sheet', { sheet: named, sheets: namesOf(filled) })
  }
  const first = filled.find(({ hidden }) => !hidden)
  if (first) return done(first)
  return filled.length > 0 ? refused('only-hidden-sheets', { sheets: namesOf(filled) }) : refused('empty-workbook')
}

function writtenOf(cell: Cell): Written {
  if (typeof cell !== 'object') return cell
  return 'amount' in cell ? new Amount(cell.amount, cell.currency) : new Unread(cell.shown, cell.what)
}
