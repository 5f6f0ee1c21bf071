import { type SetStateAction, useCallback, useState } from 'react'
import type { StatementQuestion, StatementSections } from '../../../shared/contract/statement.ts'
import { useBook } from '../../client/use-book.tsx'
import { type Draft, keepDraft, readDraft } from './draft.ts'

/** The draft of an account's statement in this book, and how to change it. */
export function useDraft(accountId: string): readonly [Draft, (to: SetStateAction<Draft>) => void] {
  const { book } = useBook()
  const key = `statement ${book.where}/${book.name} ${accountId}`
  const [draft, setDraft] = useState(() => readDraft(key))
  const change = useCallback(
    (to: SetStateAction<Draft>) =>
      setDraft((from) => {
        const next = typeof to === 'function' ? to(from) : to
        keepDraft(key, next)
        return next
      }),
    [key],
  )
  return [draft, change]
}

/** The question that a draft puts to the engine. */
export function questionOf(
  accountId: string,
  asOf: StatementQuestion['asOf'],
  draft: Draft,
  known: StatementSections,
): StatementQuestion {
  const { window, locale, brand, without } = draft
  const sections = known.sections.map(({ id }) => id).filter((id) => !without.includes(id))
  const ids = known.sections.flatMap(({ words }) => words.map(({ id }) => id))
  const changed = Object.entries(draft.words[known.locale] ?? {}).filter(([id]) => ids.includes(id))
  return {
    accountId,
    asOf,
    window,
    locale,
    brand,
    sections,
    words: Object.fromEntries(changed),
    revises: draft.revises,
  }
}
