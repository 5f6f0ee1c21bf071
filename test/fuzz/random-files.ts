import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import type { Mapping } from '../../shared/mapping/mapping.ts'
import { type ColumnKind, type Table, tables } from '../../shared/tables.ts'
import { workbookOf } from '../engine/import/xlsx/workbook-of.ts'
import { exportFiles, exportsFolder, presets } from '../fixtures/exports-of.ts'
import { cellOf } from './cells.ts'
import { anyMapping } from './random-mappings.ts'
import { type RandomFile, sometimesSpoilt, textOf } from './written-files.ts'

/** Files of every sort: good ones, nearly good ones, and such as nobody would write. */
export const anyFile: fc.Arbitrary<RandomFile> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...tables).chain(fileOfTable) },
  { weight: 5, arbitrary: fc.constantFrom(...presets).chain(fileOfPreset) },
  { weight: 3, arbitrary: anyMapping.chain(mappedFile) },
  { weight: 2, arbitrary: spoiltFixture() },
  { weight: 2, arbitrary: fc.constantFrom(...tables).chain(workbookOfTable) },
  { weight: 1, arbitrary: anyBytes() },
)

type Columned = { readonly header: string; readonly cell: fc.Arbitrary<string> }
type Rows = readonly (readonly string[])[]

/** Rows below their header, now and then longer or shorter than it, or blank. */
function rowsOf(columns: readonly Columned[]): fc.Arbitrary<Rows> {
  const whole = fc.tuple(...columns.map(({ cell }) => cell))
  const row: fc.Arbitrary<readonly string[]> = fc.oneof(
    { weight: 60, arbitrary: whole },
    { weight: 1, arbitrary: fc.array(cellOf('text', 1), { maxLength: columns.length + 2 }) },
    { weight: 1, arbitrary: fc.constant(columns.map(() => '')) },
  )
  return fc.array(row, { maxLength: 12 }).map((rows) => [columns.map(({ header }) => header), ...rows])
}

const cleanness = fc.constantFrom(400, 400, 400, 30, 3)

function columnsOf({ columns }: Table): fc.Arbitrary<readonly Columned[]> {
  return fc
    .record({ clean: cleanness, chosen: fc.shuffledSubarray([...columns]), spelt: fc.nat(3), extra: fc.nat(5) })
    .map(({ clean, chosen, spelt, extra }) => {
      const needed = columns.filter((column) => column.required && !chosen.includes(column))
      const all = extra === 1 ? chosen : [...chosen, ...needed]
      const others = extra === 2 ? [{ header: 'Remark', cell: cellOf('text', 1) }] : []
      const columned = all.map(({ name, type }) => ({
        header: spelling(name, spelt),
        cell: cellOf(type.kind, clean, wordsOf(type)),
      }))
      return [...columned, ...others]
    })
}

function wordsOf(type: ColumnKind): readonly string[] {
  return type.kind === 'choice' ? type.of : []
}

function spelling(name: string, how: number): string {
  if (how === 1) return name.replaceAll('_', ' ').toUpperCase()
  return how === 2 ? ` ${name} ` : name
}

function fileOfTable(table: Table): fc.Arbitrary<RandomFile> {
  return columnsOf(table)
    .chain((columns) => (columns.length === 0 ? fc.constant([]) : rowsOf(columns)))
    .chain(textOf)
    .map((content) => ({ sort: 'table', name: `${table.name}.csv`, content }))
}

function workbookOfTable(table: Table): fc.Arbitrary<RandomFile> {
  const made = columnsOf(table)
    .chain((columns) => (columns.length === 0 ? fc.constant([]) : rowsOf(columns)))
    .map((rows) =>
      workbookOf({
        formats: ['yyyy-mm-dd', '0.00%', '[$€-413] #,##0.00'],
        sheets: { [table.name]: rows.map(sheetRow).join('') },
      }),
    )
  return sometimesSpoilt(made, 3).map((content) => ({ sort: 'workbook', name: `${table.name}.xlsx`, content }))
}

/** A number as one, at times in a format; anything else as text. */
function sheetRow(cells: readonly string[], n: number): string {
  const written = cells.map((cell, at) =>
    /^\d+(\.\d+)?$/.test(cell)
      ? `<c s="${(n + at) % 4}"><v>${cell}</v></c>`
      : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
  )
  return `<row>${written.join('')}</row>`
}

/** XML has no way to write the other characters. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '?')
}

/** The headers that a preset knows, each in one of its spellings, above cells of the kinds that it makes of them. */
function fileOfPreset(preset: Mapping): fc.Arbitrary<RandomFile> {
  const fields = Object.entries(preset.fields)
  return fc
    .record({
      clean: cleanness,
      chosen: fc.shuffledSubarray(fields, { minLength: Math.ceil(fields.length / 2) }),
      nth: fc.nat(20),
    })
    .chain(({ clean, chosen, nth }) => {
      const tells = fields.filter((field) => preset.tells.flat().includes(field[0]) && !chosen.includes(field))
      return rowsOf(
        [...chosen, ...tells].map(([name, known]) => {
          const spellings = Array.isArray(known) ? known : known.headers
          const header = (spellings[nth % spellings.length] ?? name).replaceAll('*', 'Thing')
          const { kind, words } = meaningOf(preset, name)
          return { header, cell: cellOf(kind, clean, words) }
        }),
      )
    })
    .chain(textOf)
    .map((content) => ({ sort: 'preset', name: `${preset.name}.csv`, content }))
}

/** What a preset makes of a field: the kind of its column, and the words that it knows. */
export function meaningOf(
  preset: Mapping,
  field: string,
): { readonly kind: ColumnKind['kind']; readonly words: readonly string[] } {
  const conditions = preset.parts.flatMap(({ where }) => where.flatMap((one) => ('any' in one ? one.any : [one])))
  const tested = conditions.flatMap((test) => (test.from === field ? [test.is ?? [], test.not ?? []].flat() : []))
  const words = tested.flatMap((word) => preset.lists[word] ?? word).map((word) => word.replaceAll('*', 'x'))
  for (const { table, columns } of preset.parts) {
    for (const [name, ways] of Object.entries(columns)) {
      for (const way of [ways].flat()) {
        const from = typeof way === 'string' ? way : (way.from ?? way.account?.name ?? way.account?.id)
        if (from !== field) continue
        const column = tables.find((one) => one.name === table)?.columns.find((one) => one.name === name)
        const values = typeof way === 'string' ? [] : Object.keys(way.values ?? {})
        return { kind: column?.type.kind ?? 'text', words: [...words, ...values] }
      }
    }
  }
  return { kind: 'text', words }
}

function mappedFile(map: Mapping): fc.Arbitrary<RandomFile> {
  const columns = Object.entries(map.fields).map(([name, known]) => {
    const { kind, words } = meaningOf(map, name)
    return { header: (Array.isArray(known) ? known : known.headers)[0] ?? name, cell: cellOf(kind, 30, words) }
  })
  return rowsOf(columns)
    .chain(textOf)
    .map((content) => ({ sort: 'mapping', name: 'mapped.csv', content, map }))
}

/** A real file, or what is left of it. */
function spoiltFixture(): fc.Arbitrary<RandomFile> {
  const workbooks = join(import.meta.dirname, '../fixtures/xlsx')
  const paths = [
    ...exportFiles().map((file) => join(exportsFolder, file)),
    ...readdirSync(workbooks)
      .filter((file) => !file.endsWith('.sh'))
      .map((file) => join(workbooks, file)),
  ]
  return fc.constantFrom(...paths).chain((path) =>
    sometimesSpoilt(fc.constant(readFileSync(path)), 5).map((content) => ({
      sort: 'fixture',
      name: basename(path),
      content,
    })),
  )
}

function anyBytes(): fc.Arbitrary<RandomFile> {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }).map((array) => Buffer.from(array)),
    fc.string({ unit: 'binary', maxLength: 500 }).map((text) => Buffer.from(text)),
  )
  return fc
    .tuple(bytes, fc.constantFrom('x.csv', 'x.xlsx', 'x.txt'))
    .map(([content, name]) => ({ sort: 'bytes', name, content }))
}
