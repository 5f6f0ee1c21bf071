import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepMapping, knownMappings } from '../../../electron/engine/known-mappings.ts'
import { keptMappings } from '../../../electron/engine/store/mappings.ts'
import { columnValues } from '../../../electron/engine/window/column-values.ts'
import { findAccounts } from '../../../electron/engine/window/find-accounts.ts'
import { forgetMapping, listMappings, renameMapping } from '../../../electron/engine/window/mappings.ts'
import { tryMapping } from '../../../electron/engine/window/try-mapping.ts'
import { type Mapping, type MappingText, mappingSchema } from '../../../shared/mapping/mapping.ts'
import type { Result } from '../../../shared/problem.ts'
import { exportsFolder, presets } from '../../fixtures/exports-of.ts'
import { at, type Scratch, scratch } from '../import/scratch.ts'

let here: Scratch
beforeEach(async () => {
  here = await scratch()
})
afterEach(() => here.end())

const own: MappingText = {
  ...{ name: 'own', fields: { no: ['No'], who: ['Who'], day: ['Day'], sum: ['Sum'] }, tells: ['no', 'who'] },
  table: 'orders',
  columns: { order_id: 'no', account_id: { account: { name: 'who' } }, date: 'day', revenue: 'sum' },
}
const parsed = (mapping: MappingText) => mappingSchema.parse(mapping)
const preset = (name: string): Mapping => presets.find((one) => one.name === name) ?? parsed(own)

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

test('of a preset that was only answered no more is kept than the answers, and the preset may grow', () => {
  const zendesk = preset('zendesk-tickets')
  keepMapping(here.book, { ...zendesk, accounts: { Acme: 'A1' }, dates: 'MM/DD/YYYY' }, at)
  const [kept] = keptMappings(here.book)
  expect(JSON.parse(kept?.content ?? '')).toEqual({
    ...{ like: 'zendesk-tickets', accounts: { Acme: 'A1' }, answers: {}, dates: 'MM/DD/YYYY' },
  })
  expect(knownMappings(here.book).find(({ name }) => name === 'zendesk-tickets')).toEqual({
    ...{ ...zendesk, accounts: { Acme: 'A1' }, dates: 'MM/DD/YYYY', kept: true },
  })
})

test('kept mappings are listed, renamed, and forgotten so that they can come back', () => {
  keepMapping(here.book, parsed(own), at)
  keepMapping(here.book, { ...preset('zendesk-tickets'), title: 'Our desk' }, at)
  const kept = () => listMappings(here.book).filter(({ kind }) => kind !== 'preset')
  expect(kept()).toMatchObject([
    { name: 'zendesk-tickets', title: 'Our desk', kind: 'changed-preset', at },
    { name: 'own', title: 'own', kind: 'kept', tables: ['orders'], tells: ['No', 'Who'], at },
  ])
  expect(renameMapping(here.book, 'own', 'zendesk-tickets', at)).toMatchObject({
    ...{ ok: false, problem: { code: 'mapping-name-taken' } },
  })
  valueIn(renameMapping(here.book, 'own', 'Invoices of ours', at))
  valueIn(renameMapping(here.book, 'zendesk-tickets', 'Desk', at))
  expect(kept().map(({ name, title }) => [name, title])).toEqual([
    ['zendesk-tickets', 'Desk'],
    ['Invoices of ours', 'Invoices of ours'],
  ])
  const forgotten = valueIn(forgetMapping(here.book, 'Invoices of ours'))
  expect(forgotten.system).toBe('own')
  expect(kept()).toHaveLength(1)
  keepMapping(here.book, forgotten, at)
  expect(kept()).toHaveLength(2)
  expect(forgetMapping(here.book, 'own')).toMatchObject({ ok: false, problem: { code: 'no-mapping' } })
})

const file =
  'Title\n\nNo;Who;Day;Sum;State\n1;Acme;03/04/2026;1,5;won\n2;Nobody;04/04/2026;2,5;Won \n3;Bolt;05/04/2026;x;lost\n'

test('an unfinished mapping is tried as far as it goes, with problems at their cells and nothing written', async () => {
  const draft: Mapping = {
    ...parsed(own),
    parts: [{ table: 'orders', where: [{ from: 'State', not: ['lost'] }], columns: {} }],
  }
  const before = here.dump()
  const tried = (map: Mapping) =>
    tryMapping(here.book, here.write('x.csv', file), { map, mappings: [] }, [{ accountId: 'N', name: 'Nobody' }])
  expect(valueIn(await tried(draft))).toMatchObject({
    read: 3,
    whole: true,
    parts: [{ part: 0, counts: { landed: 2 } }],
  })
  const [part] = parsed(own).parts
  const whole = valueIn(await tried({ ...draft, parts: part ? [part] : [] }))
  expect(whole.open).toMatchObject([{ kind: 'dates', column: 'Day' }])
  expect(whole.parts[0]?.counts).toEqual({ landed: 2, leftOut: 0, asked: 0, bad: 1 })
  expect(whole.parts[0]?.rows.map(({ row, cells }) => [row, ...cells.map(({ value }) => value)])).toEqual([
    [4, '1', 'A1', '2026-04-03', 1.5],
    [5, '2', 'N', '2026-04-04', 2.5],
    [6, null, null, null, null],
  ])
  expect(whole.parts[0]?.rows[2]?.cells[3]).toMatchObject({ text: 'x', problem: { code: 'not-a-number' } })
  expect(here.dump()).toEqual(before)
  const alone = await tryMapping(here.book, here.write('x.csv', file), { map: parsed(own), mappings: [] }, [])
  expect(valueIn(alone).parts[0]?.counts).toEqual({ landed: 1, leftOut: 0, asked: 1, bad: 1 })
})

test('the first rows of a long file are tried as all its rows are written, once these were looked at', async () => {
  const rows = Array.from({ length: 6000 }, (_, n) => `${n};Acme;03/04/2026;1,5`)
  const path = here.write('long.csv', `No;Who;Day;Sum\n${rows.join('\n')}\nlast;Acme;04/25/2026;1,5\n`)
  const options = { map: parsed(own), mappings: [] }
  const at = valueIn(await tryMapping(here.book, path, options, []))
  expect(at).toMatchObject({ whole: false, surveyed: false, open: [{ kind: 'dates', column: 'Day' }] })
  expect(at.parts[0]?.rows[0]?.cells[2]?.value).toBe('2026-04-03')
  const after = valueIn(await tryMapping(here.book, path, options, [], true))
  expect(after).toMatchObject({ whole: false, surveyed: true, open: [] })
  expect(after.parts[0]?.rows[0]?.cells[2]?.value).toBe('2026-03-04')
  expect(valueIn(await tryMapping(here.book, path, options, []))).toEqual(after)
  // The file is another one by now.
  here.write('long.csv', 'No;Who;Day;Sum\n1;Acme;25/12/2026;1,5\n')
  expect(valueIn(await tryMapping(here.book, path, options, []))).toMatchObject({
    read: 1,
    whole: true,
    surveyed: true,
  })
})

test('columns of one header are tried by their places', async () => {
  const path = here.write('twice.csv', 'No;Who;Day;Sum;Sum\n1;Acme;25/12/2026;1,5;2,5\n')
  const [part] = parsed(own).parts
  if (!part) throw new Error('no part')
  const map = { ...parsed(own), parts: [{ ...part, columns: { ...part.columns, cost: 'Sum [2]' } }] }
  const { parts } = valueIn(await tryMapping(here.book, path, { map, mappings: [] }, []))
  expect(parts[0]?.columns.map(({ header }) => header)).toEqual(['No', 'Who', 'Day', 'Sum', 'Sum [2]'])
  expect(parts[0]?.rows[0]?.cells.slice(3)).toMatchObject([{ value: 1.5 }, { value: 2.5 }])
  expect(valueIn(await columnValues(path, { mappings: [] }, 'Sum [2]')).values).toEqual([{ text: '2,5', rows: 1 }])
})

test('each part of a preset is tried by itself, rows made of many among them', async () => {
  const path = join(exportsFolder, 'zendesk/tickets.csv')
  const map = preset('zendesk-tickets')
  const { parts } = valueIn(await tryMapping(here.book, path, { map, mappings: [] }, []))
  const tables = parts.map(({ part }) => map.parts[part]?.table)
  expect(new Set(tables)).toEqual(new Set(['indicators', 'measurements', 'feedback']))
  expect(readFileSync(path, 'utf8').split('\n').length).toBeGreaterThan(3)
})

test('the texts of a column are counted, whatever their case, below a title too', async () => {
  const path = here.write('x.csv', file)
  expect(valueIn(await columnValues(path, { mappings: [] }, 'State'))).toEqual({
    values: [
      { text: 'won', rows: 2 },
      { text: 'lost', rows: 1 },
    ],
    others: 0,
  })
})

test('accounts are found by what they begin with, hold, or have most words of', () => {
  const names = ['Acme Holding', 'Northwind Traders Ltd', 'Traders United', 'Brouwerij De Halve Maan B.V.'].map(
    (name, n) => ({ accountId: `A${n}`, name }),
  )
  const found = (like: string) => findAccounts(names, like, 2).map(({ accountId }) => accountId)
  expect(found('acme')).toEqual(['A0'])
  expect(found('a2')).toEqual(['A2'])
  expect(found('Northwind Trading')).toEqual(['A1', 'A2'])
  expect(found('halve maan bv')).toEqual(['A3'])
  expect(found('Zeta')).toEqual([])
})
