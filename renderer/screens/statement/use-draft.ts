import { type SetStateAction, useCallback, useMemo, useRef, useState } from 'react'
import type { StatementQuestion, StatementSections } from '../../../shared/contract/statement.ts'
import type { StatementView } from '../../../shared/contract/statements.ts'
import { useBook } from '../../client/use-book.tsx'
import { type Draft, draftOf, isWithout, keepDraft, partsIn, readDraft, usual, wordsIn } from './draft.ts'

export type Drafting = {
  /** Null until it is known whether the book has one. */
  readonly draft: Draft | null
  readonly change: (to: SetStateAction<Draft>) => void
  /** Something was changed here that is not in the book. */
  readonly isChanged: boolean
  /** What was changed here is in the book now. */
  readonly settle: () => void
}

/**
 * The draft of an account's statement: what was changed here, else the newest open draft that is kept in the book, else
 * the usual.
 */
export function useDraft(accountId: string, stored: readonly StatementView[] | undefined): Drafting {
  const { book } = useBook()
  const key = `statement ${book.where}/${book.name} ${accountId}`
  const [own, setOwn] = useState(() => readDraft(key))
  const open = stored?.find(({ sha256 }) => sha256 === null)
  const kept = useMemo(() => (open ? draftOf(open) : usual), [open])
  const latest = useRef(own ?? kept)
  latest.current = own ?? kept
  const change = useCallback(
    (to: SetStateAction<Draft>) => {
      latest.current = typeof to === 'function' ? to(latest.current) : to
      keepDraft(key, latest.current)
      setOwn(latest.current)
    },
    [key],
  )
  const settle = useCallback(() => {
    keepDraft(key, null)
    setOwn(null)
  }, [key])
  return { draft: own ?? (stored ? kept : null), change, isChanged: own !== null, settle }
}

/** The question that a draft puts to the engine. */
export function questionOf(
  accountId: string,
  asOf: StatementQuestion['asOf'],
  draft: Draft,
  known: StatementSections,
): StatementQuestion {
  const { document, window, locale, brand, revises } = draft
  const sections = partsIn(draft, known).flatMap(({ id }) => (isWithout(draft, id) ? [] : [id]))
  const ids = known.sections.flatMap(({ words }) => words.map(({ id }) => id))
  const changed = Object.entries(wordsIn(draft)).filter(([id]) => ids.includes(id))
  return {
    ...{ document, accountId, asOf, window, locale, brand, sections },
    words: Object.fromEntries(changed),
    revises: document === 'internal' ? null : revises,
  }
}
