import { z } from 'zod'
import { revises, statementSection } from '../../../shared/contract/statement.ts'
import { windowKind } from '../../../shared/contract/values.ts'

/** What somebody chose for an account's statement. The words are kept by the language they are in. */
const draft = z.strictObject({
  window: windowKind,
  locale: z.string().nullable(),
  brand: z.string().nullable(),
  without: z.array(statementSection).readonly(),
  words: z.record(z.string(), z.record(z.string(), z.string())),
  /** The issued statement that this one is to take the place of. */
  revises: revises.nullable().default(null),
})
export type Draft = z.infer<typeof draft>

export const usual: Draft = { window: 'relationship', locale: null, brand: null, without: [], words: {}, revises: null }

/** The draft as it was left, so that words once written are there again another day. */
export function readDraft(key: string): Draft {
  try {
    const read = draft.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return read.success ? read.data : usual
  } catch {
    return usual
  }
}

export function keepDraft(key: string, to: Draft): void {
  if (to === usual) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(to))
}

/** The draft with one text put otherwise; null: as it usually is. */
export function withWords(from: Draft, locale: string, id: string, text: string | null): Draft {
  const { [id]: _, ...others } = from.words[locale] ?? {}
  const words = text === null ? others : { ...others, [id]: text }
  return { ...from, words: { ...from.words, [locale]: words } }
}
