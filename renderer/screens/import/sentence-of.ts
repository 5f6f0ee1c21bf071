import type { Preview } from '../../../shared/contract/import.ts'

type RowProblem = Preview['problems'][number]

/** A problem's sentence without the place it begins with, where the place stands beside it already. */
export function sentenceOf({ row, column, message }: RowProblem, file: string): string {
  const place = [file, row === null ? null : `row ${row}`, column === null ? null : `column ${column}`]
  return asSentence(message, `${place.filter((part) => part !== null).join(', ')}: `)
}

/** The same for a cell of the preview, which knows its row and column. */
export function cellSentence(message: string, file: string, row: number, column: string): string {
  return sentenceOf({ row, column, value: null, message }, file)
}

function asSentence(message: string, place: string): string {
  const sentence = message.startsWith(place) ? message.slice(place.length) : message
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}
