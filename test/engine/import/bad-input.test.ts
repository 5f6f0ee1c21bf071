import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importTable } from '../../../electron/engine/import/import-file.ts'
import { type BadFile, badRows, noTables, openQuestions, orderHeader } from './bad-files.ts'
import { at, type Scratch, scratch } from './scratch.ts'

let here: Scratch
beforeAll(async () => {
  here = await scratch()
})
afterAll(() => here.end())

async function isRefused({ file, content, row, column, says, options }: BadFile, skipBadRows: boolean): Promise<void> {
  const before = here.dump()
  const result = await here.bring(file, content, { ...options, skipBadRows })
  expect(result.problems[0]).toMatchObject({ row, column, message: says })
  expect(result).toMatchObject({ file, batch: null, inserted: 0, updated: 0, unchanged: 0, committed: false })
  expect(here.dump()).toEqual(before)
}

test.each([...noTables, ...openQuestions])(
  '$what is refused with a sentence, and the book stays as it was',
  async (bad) => {
    await isRefused(bad, false)
    await isRefused(bad, true)
  },
)

test.each(badRows)('$what refuses the file and names row and column, and the book stays as it was', async (bad) => {
  await isRefused(bad, false)
})

test.each(badRows)('$what can be left out, and is listed', async ({ file, content, says }) => {
  const own = await scratch()
  const result = await own.bring(file, content, { skipBadRows: true })
  own.end()
  expect(result.problems.map(({ message }) => message)).toEqual([says])
  expect(result.inserted).toBe(result.rows - 1)
  expect(result.committed).toBe(result.rows > 1)
})

test('a file that is not there and a folder are refused by name', async () => {
  mkdirSync(join(here.folder, 'folder.csv'))
  const said = async (name: string) =>
    (await importTable(here.book, join(here.folder, name), { at })).problems[0]?.message
  expect(await said('none.csv')).toBe('none.csv: there is no such file; check its name and folder.')
  expect(await said('folder.csv')).toBe('folder.csv: this is a folder; name a file in it.')
})

test('every problem of a row and of a file is listed, the first thousand in full', async () => {
  const rows = Array.from({ length: 600 }, (_, n) => `O${n},A1,soon,many,`)
  const { problems } = await here.bring('x.csv', `${orderHeader}\n${rows.join('\n')}\n`)
  expect(problems).toHaveLength(1001)
  expect(problems[1]).toMatchObject({ row: 2, column: 'revenue', value: 'many' })
  expect(problems.at(-1)).toEqual({
    ...{ row: null, column: null, value: null, code: 'further-problems', values: { count: 200 } },
    message: 'x.csv: 200 further problems are not listed; mend those above and import again.',
  })
})

test('a cell of 100 MB is refused without holding it in memory', async () => {
  const start = Buffer.from(`${orderHeader}\nO1,A1,2026-01-31,1.5,"`)
  const path = here.write('x.csv', Buffer.concat([start, Buffer.alloc(100_000_000, 'x')]))
  const before = process.memoryUsage.rss()
  let highest = 0
  const progress = () => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }
  const result = await importTable(here.book, path, { at, progress })
  expect(result.problems[0]).toMatchObject({ row: 2, column: 'cost' })
  expect(highest - before).toBeLessThan(60_000_000)
})
