import { useMemo } from 'react'
import type { Inspection } from '../../../shared/contract/import.ts'
import { parseDay } from '../../../shared/days.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { type TableName, tableOf, tables } from '../../../shared/tables.ts'
import { titleOfPreset } from '../../words/title-of-preset.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import type { Title } from './desk-works.ts'

/** The names of long works on this screen. */
export function useTitle(): Title {
  const { say } = useWords()
  return useMemo(
    () => (kind, files) => say(kind === 'reading' ? 'import.reading' : 'import.importing', { files }),
    [say],
  )
}

/** The tables by their names, for choosing one. */
export function useTables(): readonly { readonly value: TableName; readonly label: string }[] {
  const { say } = useWords()
  return useMemo(() => tables.map(({ name }) => ({ value: name, label: say(`import.table.${name}`) })), [say])
}

/** A cell's value as it would stand in the book, in the formats of the language. */
export function useCellText(): (value: string | number) => string {
  const { number, shortDay } = useWords()
  return (value) => {
    if (typeof value === 'number') return number(value, 6)
    return parseDay(value) === null ? value : shortDay(value)
  }
}

/** What a file is read as: a system's export, a mapping of one's own, or a table; null: nobody knows yet. */
export function readAs({ table, mapping }: Inspection, words: WindowWords): string | null {
  if (mapping) return mappingTitle(mapping, words)
  return table === null ? null : words.say(`import.table.${table}`)
}

/** A preset's title in the language of the window, unless somebody gave it another one; any other as it was written. */
export function mappingTitle({ name, title = name }: Pick<Mapping, 'name' | 'title'>, { say }: WindowWords): string {
  return titleOfPreset({ preset: name, title }, say)
}

/** A header of a file; of a column that has none, its place. */
export function headerText(header: string, { say }: WindowWords): string {
  const [, number, more = ''] = /^\(column (\d+)\)( \[\d+\])?$/.exec(header) ?? []
  return number === undefined ? header : `${say('mapping.column-without-header', { number })}${more}`
}

/** A table's column as people call it. */
export function columnLabel(table: TableName | null, column: string, { say, has }: WindowWords): string {
  const id = [`mapping.column.${table}.${column}`, `mapping.column.${column}`].find(has)
  return id === undefined ? column : say(id)
}

/** What a mapping asks: a preset's question in the language of the window, anybody else's as it was written. */
export function askedText(what: string, { say, has }: WindowWords): string {
  const id = askedId(what)
  return has(id) ? say(id) : what
}

/** The message of a preset's question; with `.of` the question about a column. */
export function askedId(what: string): string {
  const words = what.replaceAll(' ', '-')
  return `import.ask.${words}`
}

export function isTable(name: string): name is TableName {
  return tables.some((table) => table.name === name)
}

/** Whether a column of a table holds numbers, which stand to the right. */
export function isNumeric(table: TableName | null, column: string): boolean {
  return table !== null && tableOf(table).columns.some(({ name, type }) => name === column && type.kind === 'number')
}

/** Some names, and how many more there are. */
export function someOf(names: readonly string[], most: number, { say, list }: WindowWords): string {
  if (names.length <= most + 1) return list(names)
  return say('import.and-more', { names: names.slice(0, most).join(', '), more: names.length - most })
}

/** Whether a problem is that nobody knows for sure whose a row is: it is asked once for all rows of the name. */
export function isAccountDoubt(code: string): boolean {
  return code === 'account-not-found' || code === 'several-accounts'
}
