import type { DocumentKind } from '../../../shared/statement/documents.ts'
import type { Text } from '../../../shared/statement/texts.ts'
import type { Book } from './book.ts'
import { type Cell, prepared } from './prepared.ts'

/** The texts in place of a document's usual ones, in the order in which they were written last. */
export function listTexts({ db }: Book): readonly Text[] {
  return prepared(db, 'SELECT id, document, brand, locale, account, text FROM texts ORDER BY at, id')
    .all()
    .map(([id, document, brand, locale, account, text]) => ({
      id: String(id),
      document: orNull(document) as DocumentKind | null,
      ...{ brand: orNull(brand), locale: orNull(locale), account: orNull(account), text: String(text) },
    }))
}

/** A text for what it holds for; null: the usual one again. */
export type PutText = Omit<Text, 'text'> & { readonly text: string | null }

export function putText({ db }: Book, { text, ...where }: PutText, at: string): void {
  const { id, document, brand, locale, account } = where
  const key = { id, document: document ?? '', brand: brand ?? '', locale: locale ?? '', account: account ?? '' }
  if (text === null) {
    const sql = `DELETE FROM texts WHERE id = :id AND document = :document AND brand = :brand AND locale = :locale
      AND account = :account`
    prepared(db, sql).run(key)
    return
  }
  const sql = `INSERT INTO texts VALUES (:id, :document, :brand, :locale, :account, :text, :at)
    ON CONFLICT DO UPDATE SET text = excluded.text, at = excluded.at`
  prepared(db, sql).run({ ...key, text, at })
}

function orNull(cell: Cell | undefined): string | null {
  return cell == null || cell === '' ? null : String(cell)
}
