import { useMemo } from 'react'
import { parseDay } from '../../../shared/days.ts'
import { type TableName, tables } from '../../../shared/tables.ts'
import { useWords } from '../../words/use-words.ts'
import type { Title } from './import-desk.ts'

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
