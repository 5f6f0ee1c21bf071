import { type AccountQuestion, accountsAskedBy, type DeskFile } from '../desk-file.ts'
import { type Asked, type ConventionAsked, mostExamples, questionsOf } from './asked.ts'

/** Other files for which one answer would do: they ask the same, and are read by the same mapping or, like it, by none. */
export function askingTheSame(files: readonly DeskFile[], file: DeskFile, asked: Asked): readonly DeskFile[] {
  const mapping = file.inspection?.mapping?.name
  return files.filter(
    ({ chosen, inspection }) =>
      chosen.token !== file.chosen.token &&
      inspection !== null &&
      inspection.mapping?.name === mapping &&
      questionsOf(inspection).some((other) => isSame(other, asked)),
  )
}

function isSame(one: Asked, other: Asked): boolean {
  if (one.kind === 'answer') return other.kind === 'answer' && one.name === other.name
  if (one.kind === 'which') return other.kind === 'which' && String(one.among) === String(other.among)
  return one.kind !== 'sheet' && one.kind === other.kind
}

/** With the columns and cells of the other files that ask it. */
export function askedWith(asked: ConventionAsked, others: readonly DeskFile[]): ConventionAsked {
  const same = others.flatMap(({ inspection }) =>
    inspection ? questionsOf(inspection).flatMap((one) => (one.kind === asked.kind ? one : [])) : [],
  )
  const all = [asked, ...same.filter((one): one is ConventionAsked => one.kind === 'dates' || one.kind === 'decimal')]
  return {
    kind: asked.kind,
    columns: [...new Set(all.flatMap(({ columns }) => columns))],
    // One of each file before a second of any.
    examples: [0, 1, 2]
      .flatMap((n) => all.flatMap(({ examples }) => examples[n] ?? []))
      .filter((text, at, texts) => texts.indexOf(text) === at)
      .slice(0, mostExamples),
  }
}

/** Other files in which an account's name means the same one: any that name it; an id means it only in the same system. */
export function namingTheSame(files: readonly DeskFile[], file: DeskFile, asked: AccountQuestion): readonly DeskFile[] {
  return files.filter(
    (other) =>
      other.chosen.token !== file.chosen.token &&
      accountsAskedBy(other).some(
        ({ written, named }) =>
          written === asked.written && ((named && asked.named) || systemOf(other) === systemOf(file)),
      ),
  )
}

function systemOf({ inspection }: DeskFile): string | null {
  const mapping = inspection?.mapping
  return mapping ? (mapping.system ?? mapping.name) : null
}
