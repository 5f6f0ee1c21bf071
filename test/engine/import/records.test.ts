import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestCell, type RecordFault, recordReader } from '../../../electron/engine/import/records.ts'

type Found = { readonly cells: readonly string[]; readonly row: number; readonly fault: RecordFault | null }

function read(pieces: readonly string[], delimiter = ',', lineEnd: '\n' | '\r' = '\n'): readonly Found[] {
  const found: Found[] = []
  const reader = recordReader({ delimiter, lineEnd }, (cells, row, fault) => found.push({ cells, row, fault }))
  for (const piece of pieces) reader.push(piece)
  reader.end()
  return found
}

function cellsOf(...pieces: readonly string[]): readonly (readonly string[])[] {
  return read(pieces).map(({ cells }) => cells)
}

test('quoted cells keep their delimiters, line breaks and doubled quotation marks', () => {
  expect(cellsOf('a,"b,1\nc ""d""",e\nf,,"g"\n')).toEqual([
    ['a', 'b,1\nc "d"', 'e'],
    ['f', '', 'g'],
  ])
})

test('Windows, Unix and missing last line ends give the same records', () => {
  expect(cellsOf('a,b\r\n1,"2"\r\n3,')).toEqual(cellsOf('a,b\n1,"2"\n3,\n'))
})

test('a lone carriage return ends a line where the file uses it so', () => {
  expect(read(['a,b\r1,2\r'], ',', '\r').map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('rows are numbered as a spreadsheet shows them: blank lines count, quoted line breaks do not', () => {
  expect(read(['a\n\n"b\nc"\nd\n']).map(({ row, cells }) => [row, cells[0]])).toEqual([
    [1, 'a'],
    [2, ''],
    [3, 'b\nc'],
    [4, 'd'],
  ])
})

test('short and long lines stay lines of their own', () => {
  expect(cellsOf('a,b,c\n1,2\n3,4,5,6\n7')).toEqual([['a', 'b', 'c'], ['1', '2'], ['3', '4', '5', '6'], ['7']])
})

test('a quotation mark inside a plain cell is a character like any other', () => {
  expect(cellsOf('5" pipe,1\n')).toEqual([['5" pipe', '1']])
})

test('text after a closing quotation mark is a fault, and the next line is read again', () => {
  const found = read(['a,b\n1,"2"x\n3,4\n'])
  expect(found[1]?.fault).toEqual({ kind: 'stray-quote', cell: 1 })
  expect(found[2]).toEqual({ cells: ['3', '4'], row: 3, fault: null })
})

test('a quotation mark that is never closed is a fault of the row where it opened', () => {
  expect(read(['a,b\n1,"2\n3,4\n']).at(-1)).toMatchObject({ row: 2, fault: { kind: 'open-quote', cell: 1 } })
})

test('a cell that is too long is a fault whose text is not kept, and the next row is read', () => {
  const piece = 'x'.repeat(100_000)
  const found = read(['a,b\n1,"', ...Array.from({ length: 100 }, () => piece), '"\n3,4\n'])
  expect(found[1]).toMatchObject({ row: 2, fault: { kind: 'long-cell', cell: 1 } })
  expect(found[1]?.cells.join('').length).toBeLessThan(longestCell)
  expect(found[2]).toEqual({ cells: ['3', '4'], row: 3, fault: null })
})

test('a row of more cells than any table has is a fault within bounds', () => {
  const found = read(['a,', ','.repeat(100_000), '\nb\n'])
  expect(found[0]?.fault?.kind).toBe('too-many-cells')
  expect(found[0]?.cells.length).toBe(16_384)
})

const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.stringMatching(/^["\n\r,; é€]{0,4}$/))
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })

function written(rows: readonly (readonly string[])[], lineEnd: string): string {
  const quoted = (text: string) => (/["\n\r,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(quoted).join(',') + lineEnd).join('')
}

test('what is written as CSV is read back, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.array(fc.nat(60)), (rows, lineEnd, cuts) => {
      const text = written(rows, lineEnd)
      const at = [0, ...cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b), text.length]
      const pieces = at.slice(1).map((end, n) => text.slice(at[n], end))
      expect(cellsOf(...pieces)).toEqual(rows)
    }),
    { numRuns: 1000 },
  )
})

test('any text at all gives the same records whole or character by character', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^["\n\r,ab ]{0,30}$/), (text) => {
      expect(read([...text])).toEqual(read([text]))
    }),
    { numRuns: 1000 },
  )
})
