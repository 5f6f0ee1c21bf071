import { z } from 'zod'
import {
  revises,
  type StatementSections,
  statementDocument,
  statementSection,
} from '../../../shared/contract/statement.ts'
import type { StatementView } from '../../../shared/contract/statements.ts'
import { windowKind } from '../../../shared/contract/values.ts'
import { partsOf } from '../../../shared/statement/documents.ts'

const parts = z.strictObject({
  order: z.array(statementSection).readonly(),
  without: z.array(statementSection).readonly(),
})

/** What somebody chose for an account's statement. Parts are kept by document, words by language; '' is the account's own. */
const draft = z.object({
  document: statementDocument.default('renewal'),
  window: windowKind,
  locale: z.string().nullable(),
  brand: z.string().nullable(),
  parts: z.partialRecord(statementDocument, parts).default({}),
  words: z.record(z.string(), z.record(z.string(), z.string())),
  /** The issued statement that this one is to take the place of. */
  revises: revises.nullable().default(null),
})
export type Draft = z.infer<typeof draft>

export const usual: Draft = {
  ...{ document: 'renewal', window: 'relationship', locale: null, brand: null },
  ...{ parts: {}, words: {}, revises: null },
}

/** The draft as it was left here, so that words once written are there again another day; null: nothing was changed. */
export function readDraft(key: string): Draft | null {
  try {
    const read = draft.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export function keepDraft(key: string, to: Draft | null): void {
  if (to === null) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(to))
}

/** A draft that is kept in the book, to go on with. */
export function draftOf({ template, choices, revises: number, note }: StatementView): Draft {
  const document = template === 'summary' ? 'summary' : 'renewal'
  const { window, locale, brand, words, sections } = choices
  const ids = partsOf(document).map(({ id }) => id as string)
  const order = sections?.flatMap((id) => (ids.includes(id) ? [statementSection.parse(id)] : [])) ?? null
  const without = ids.flatMap((id) => (order?.includes(statementSection.parse(id)) ? [] : [statementSection.parse(id)]))
  return {
    ...{ document, window, locale, brand },
    parts: order === null ? {} : { [document]: { order, without } },
    words: { [locale ?? '']: { ...words } },
    revises: number === null ? null : { number, note: note ?? '' },
  }
}

/** The parts of the draft's document as they will be printed, those left out among them. */
export function partsIn(from: Draft, known: StatementSections): StatementSections['sections'] {
  const order = from.parts[from.document]?.order ?? []
  const at = (id: StatementSections['sections'][number]['id']) => order.indexOf(id)
  // One that the order does not name stays after what usually stands before it.
  return known.sections.reduce<StatementSections['sections']>((before, one, usually) => {
    if (at(one.id) < 0) {
      const previous = known.sections[usually - 1]
      return before.toSpliced(previous ? before.indexOf(previous) + 1 : 0, 0, one)
    }
    const later = before.findIndex(({ id }) => at(id) > at(one.id))
    return before.toSpliced(later < 0 ? before.length : later, 0, one)
  }, [])
}

export function isWithout(from: Draft, id: StatementSections['sections'][number]['id']): boolean {
  return from.parts[from.document]?.without.includes(id) ?? false
}

/** The words of the draft in its language. */
export function wordsIn(from: Draft): Readonly<Record<string, string>> {
  return from.words[from.locale ?? ''] ?? {}
}

/** The draft with one text put otherwise; null: as it usually is. */
export function withWords(from: Draft, id: string, text: string | null): Draft {
  const key = from.locale ?? ''
  const { [id]: _, ...others } = from.words[key] ?? {}
  const words = text === null ? others : { ...others, [id]: text }
  return { ...from, words: { ...from.words, [key]: words } }
}
