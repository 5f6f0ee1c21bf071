import { done, type Problem, problem, type Result } from '../../../shared/problem.ts'
import { wordsFor } from '../../../shared/words-for.ts'
import { textIds, wrongForAll } from '../print/statement-words.ts'
import type { Book } from '../store/book.ts'
import { listTexts, type PutText, putText } from '../store/texts.ts'

/** Keeps texts for what they hold for, all or none; answers with those that were there before, which undoes it. */
export function keepTexts(book: Book, texts: readonly PutText[], at: string): Result<readonly PutText[]> {
  const wrong = texts.map(wrongText).find((found) => found !== null)
  if (wrong) return { ok: false, problem: wrong }
  return book.db.transaction(() => {
    const before = texts.map((text) => textBefore(book, text))
    for (const text of texts) putText(book, text, at)
    return done(before)
  })()
}

/** What is wrong with a text before any account is known: no document has it, or its places are not right. */
export function wrongText({ id, document, locale, text }: PutText): Problem | null {
  const known = textIds(document === 'summary' ? 'summary' : 'renewal')
  if (!known.includes(id)) return problem('unknown-text', { text: id, known: known.join(', ') })
  return text === null ? null : wrongForAll(id, text, wordsFor(locale ?? 'en'))
}

export function textBefore(book: Book, { id, document, brand, locale, account }: PutText): PutText {
  const same = listTexts(book).find(
    (one) =>
      one.id === id &&
      one.document === document &&
      one.brand === brand &&
      one.locale === locale &&
      one.account === account,
  )
  return { id, document, brand, locale, account, text: same?.text ?? null }
}
