import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbook, type Workbook } from '../../../../electron/engine/import/xlsx/workbook.ts'
import { refused } from '../../../../shared/problem.ts'
import { workbookOf } from './workbook-of.ts'

const rows = 20_000
let folder = ''
let path = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-xlsx-'))
  path = join(folder, 'long.xlsx')
  const cells = Array.from({ length: rows }, (_, n) => `<row><c t="s"><v>${n}</v></c><c><v>${n / 4}</v></c></row>`)
  const texts = Array.from({ length: rows }, (_, n) => `<si><t>row ${n}</t></si>`)
  writeFileSync(path, workbookOf({ texts: texts.join(''), sheets: { Long: cells.join(''), Short: cells[0] ?? '' } }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function withWorkbook(work: (workbook: Workbook) => Promise<void>): Promise<void> {
  const opened = await openWorkbook(path)
  if (!opened.ok) throw new Error(opened.problem.message)
  try {
    await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** Reads a sheet, stopping after so many rows where told. */
async function numbersOf(workbook: Workbook, name: string, stopAfter = Number.POSITIVE_INFINITY) {
  const sheet = workbook.sheets.find((each) => each.name === name)
  if (!sheet) throw new Error(name)
  const stop = new AbortController()
  const seen: number[] = []
  const numbers: number[] = []
  const result = await workbook.eachRow(
    sheet,
    (_, row) => {
      numbers.push(row)
      if (numbers.length === stopAfter) stop.abort()
    },
    { seen: (share) => seen.push(share), signal: stop.signal },
  )
  return { result, seen, numbers }
}

const all = Array.from({ length: rows }, (_, n) => n + 1)

test('a sheet is read as often as wanted, in order, and says how far it is up to the end', async () => {
  await withWorkbook(async (workbook) => {
    for (const _ of [1, 2]) {
      const { result, seen, numbers } = await numbersOf(workbook, 'Long')
      expect(result.ok).toBe(true)
      expect(numbers).toEqual(all)
      expect(seen).toEqual(seen.toSorted((a, b) => a - b))
      expect(seen.at(-1)).toBe(1)
      expect(seen.length).toBeGreaterThan(5)
    }
    expect((await numbersOf(workbook, 'Short')).numbers).toEqual([1])
  })
})

test('who stops the reading gets no further row but those at hand, and may read again', async () => {
  await withWorkbook(async (workbook) => {
    const { result, seen, numbers } = await numbersOf(workbook, 'Long', 10)
    expect(result.ok).toBe(true)
    expect(numbers.length).toBeLessThan(rows / 4)
    expect(seen.at(-1) ?? 0).toBeLessThan(1)
    expect((await numbersOf(workbook, 'Long')).numbers).toEqual(all)
  })
})

test('opening can be stopped', async () => {
  const stop = new AbortController()
  const opening = openWorkbook(path, stop.signal)
  stop.abort()
  expect(await opening).toMatchObject({ ok: false, problem: { code: 'reading-stopped' } })
})

test('what goes wrong with a row reaches whoever reads', async () => {
  await withWorkbook(async (workbook) => {
    const [sheet] = workbook.sheets
    if (!sheet) throw new Error('no sheet')
    const failing = () => {
      throw new Error('the disk is full')
    }
    await expect(workbook.eachRow(sheet, failing, { seen: () => undefined, signal: undefined })).rejects.toThrow(
      'the disk is full',
    )
  })
})

test('a file that is gone is refused with a sentence', async () => {
  expect(await openWorkbook(join(folder, 'none.xlsx'))).toEqual(refused('unreadable'))
})
