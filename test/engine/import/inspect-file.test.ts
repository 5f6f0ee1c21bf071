import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectFile, openAndSurvey } from '../../../electron/engine/import/inspect-file.ts'
import { mappingSchema } from '../../../shared/mapping/mapping.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function inspected(name: string, content: string) {
  writeFileSync(join(folder, name), content)
  return inspectFile(join(folder, name), {})
}

test('a file is recognised without a book', async () => {
  expect(await inspected('x.csv', 'Account ID;Name;Segment;Colour\nA1;Café;small;red\n')).toEqual({
    ...{ file: 'x.csv', table: 'accounts', tables: ['accounts'], preset: null, sheet: null, sheets: [], hiddenRows: 0 },
    candidates: [
      {
        name: 'accounts',
        title: 'accounts',
        kind: 'table',
        score: 0.97,
        told: ['account_id', 'name', 'segment'],
        tells: 14,
      },
      { name: 'milestones', title: 'milestones', kind: 'table', score: 0.79, told: ['account_id', 'name'], tells: 7 },
    ],
    head: [['A1', 'Café', 'small', 'red']],
    ...{ headers: ['Account ID', 'Name', 'Segment', 'Colour'] },
    ...{ ignoredColumns: ['Colour'], delimiter: ';', encoding: 'utf-8', rows: 1, problems: [] },
    ...{ refused: null, open: [] },
  })
})

test('the name of a file decides between tables that its headers fit alike', async () => {
  const text = 'account_id,name\nA1,Go live\n'
  expect((await inspected('Milestones 2026.csv', text)).table).toBe('milestones')
  expect((await inspected('crm-accounts.csv', text)).table).toBe('accounts')
  expect((await inspected('data.csv', text)).table).toBeNull()
})

test('a delimiter inside a quoted header is not taken for one', async () => {
  const found = await inspected(
    'x.csv',
    '"Colour, or hue, or tint";account_id;name;currency;segment\nred;A1;Acme;EUR;s\n',
  )
  expect(found).toMatchObject({ table: 'accounts', delimiter: ';', rows: 1 })
})

test('what is in the way is told as for an import', async () => {
  const found = await inspected('x.csv', 'order_id,account_id,date,revenue\nO1,A1,03/04/2026,1\n')
  expect(found.table).toBe('orders')
  expect(found.problems[0]?.column).toBe('date')
})

test('a column that can be read two ways is a question with cells of the file', async () => {
  const found = await inspected(
    'x.csv',
    'order_id,account_id,date,revenue\nO1,A1,03/04/2026,"1,234"\nO2,A1,04/04/2026,"5,678"\n',
  )
  expect(found.open).toEqual([
    { kind: 'dates', column: 'date', examples: ['03/04/2026'] },
    { kind: 'decimal', column: 'revenue', examples: ['1,234', '5,678'] },
  ])
})

test('columns that fit two tables are a question, and columns that fit none name what the nearest lacks', async () => {
  expect((await inspected('data.csv', 'account_id,name\nA1,Go live\n')).open).toEqual([
    { kind: 'table', among: ['accounts', 'milestones'] },
  ])
  expect((await inspected('x.csv', 'order_id,account_id,revenue\nO1,A1,2\n')).open).toEqual([
    { kind: 'columns', table: 'orders', missing: ['date'] },
  ])
  expect((await inspected('y.csv', 'a,b\n1,2\n')).open).toEqual([{ kind: 'columns', table: null, missing: [] }])
})

test('what is no text at all is refused by a code', async () => {
  expect((await inspected('x.xlsx', 'PK\u0003\u0004xl/')).refused).toBe('workbook-damaged')
  expect((await inspectFile(folder, {})).refused).toBe('folder')
})

test('below a title the columns of an unknown file are those of its first full row', async () => {
  const found = await inspected('x.csv', 'Report of March\n\nWho,What,When\nAcme,Box,2026-03-01\n')
  expect(found).toMatchObject({ table: null, headers: ['Who', 'What', 'When'], head: [['Acme', 'Box', '2026-03-01']] })
})

test('what a mapping says of dates and decimals counts where a column leaves it open, and only there', async () => {
  const fields = { id: ['No'], who: ['Who'], day: ['Day'], sum: ['Sum'] }
  const map = mappingSchema.parse({
    ...{ name: 'own', fields, decimal: 'comma', dates: 'MM/DD/YYYY' },
    parts: [{ table: 'orders', columns: { order_id: 'id', account_id: 'who', date: 'day', revenue: 'sum' } }],
  })
  const read = async (day: string, sum: string) => {
    const file = join(folder, 'own.csv')
    writeFileSync(file, `No;Who;Day;Sum\n1;A;${day};${sum}\n`)
    const opened = await openAndSurvey(file, { map }, 1)
    if (!opened.ok || opened.value.found.kind !== 'surveyed') throw new Error('not surveyed')
    await opened.value.source.close()
    return [...opened.value.found.survey.conventions.entries()]
  }
  const [open, decided] = [await read('03/04/2026', '1,234'), await read('31/03/2026', '1,234.50')]
  expect(open.find(([at]) => at === 2)?.[1].dayOrder).toBe('month-first')
  expect(open.find(([at]) => at === 3)?.[1].decimal).toBe('comma')
  expect(decided.find(([at]) => at === 2)?.[1].dayOrder).toBe('day-first')
  expect(decided.find(([at]) => at === 3)?.[1].decimal).toBe('point')
})
