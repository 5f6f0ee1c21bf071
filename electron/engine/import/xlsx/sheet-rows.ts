import type { Cell } from './cell.ts'
import { cellValue, type Meaning } from './cell-value.ts'
import { longestRow, mostCellsInSheet, mostCharactersInSheet, mostColumns, mostRows } from './limits.ts'
import type { Format } from './number-format.ts'
import type { XmlHandler } from './read-xml.ts'
import { isTrue } from './sheet-list.ts'
import { harmful, unreadable } from './unreadable.ts'

/** A row with something in it, as wide as its last filled cell; its number is the one that a spreadsheet shows. */
export type OnSheetRow = (row: number, cells: readonly Cell[], characters: number) => void
export type SheetRows = XmlHandler & {
  /** How many of the rows somebody who looks at the sheet does not see. */
  readonly hidden: () => number
}
export type SheetMeaning = Meaning & { readonly formats: readonly Format[] }

const plain: Format = { kind: 'number' }

/** Makes rows of a sheet's XML as it goes by. What is hidden, by a filter or by hand, is read like the rest. */
export function sheetRows(meaning: SheetMeaning, onRow: OnSheetRow): SheetRows {
  let inside = false
  let row = 0
  let rowHidden = false
  let column = 0
  let cells: Cell[] = []
  let characters = 0
  let allCells = 0
  let allCharacters = 0
  let hiddenRows = 0

  let type: string | undefined
  let style: string | undefined
  let value = ''
  let formula = false
  let taking = false
  let phonetic = false

  function startRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const next = r === undefined ? row + 1 : wholeNumber(r)
    if (next === null || next > mostRows) throw harmful('row')
    if (next <= row) throw unreadable('rows-out-of-order', { row: next, before: row })
    row = next
    rowHidden = isTrue(hidden)
    column = 0
    characters = 0
    cells = []
  }

  function startCell(attributes: Readonly<Record<string, string>>): void {
    const { r } = attributes
    const next = r === undefined ? column + 1 : columnOf(r, row)
    if (next > mostColumns) throw harmful('column')
    column = next
    type = attributes['t']
    style = attributes['s']
    value = ''
    formula = false
  }

  function endCell(): void {
    if (value === '' && !formula) return
    const format = style === undefined ? plain : (meaning.formats[Number(style)] ?? plain)
    const cell = cellValue({ type, value, formula, format }, meaning)
    if (cell === '') return
    if (cells[column - 1] !== undefined && cells[column - 1] !== '') throw unreadable('cell-misplaced', { row })
    while (cells.length < column - 1) cells.push('')
    cells[column - 1] = cell
    characters += typeof cell === 'string' ? cell.length : 0
    if (characters > longestRow) throw unreadable('row-too-much', { row, most: longestRow })
  }

  function endRow(): void {
    if (cells.length === 0) return
    allCells += cells.length
    allCharacters += characters
    if (allCells > mostCellsInSheet || allCharacters > mostCharactersInSheet) {
      throw harmful('sheet')
    }
    if (rowHidden) hiddenRows += 1
    onRow(row, cells, characters)
    cells = []
  }

  return {
    open(name, attributes) {
      if (name === 'sheetData') inside = true
      else if (!inside) return
      else if (name === 'c') startCell(attributes)
      else if (name === 'v' || name === 't') taking = !phonetic
      else if (name === 'row') startRow(attributes)
      else if (name === 'f') formula = true
      else if (name === 'rPh') phonetic = true
    },
    text(part) {
      if (taking) value += part
    },
    close(name) {
      if (!inside) return
      if (name === 'v' || name === 't') taking = false
      else if (name === 'c') endCell()
      else if (name === 'row') endRow()
      else if (name === 'rPh') phonetic = false
      else if (name === 'sheetData') inside = false
    },
    hidden: () => hiddenRows,
  }
}

function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,7}$/.test(text) ? Number(text) : null
}

/** The column that `AB12` names, which must stand in its own row. */
function columnOf(reference: string, row: number): number {
  let column = 0
  let at = 0
  for (; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at)
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (column === 0 || reference.slice(at) !== String(row)) throw unreadable('cell-misplaced', { row })
  return column
}
