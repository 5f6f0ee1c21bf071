import { createHash } from 'node:crypto'
import { brandNamed, brandNames } from '../brands/brands.ts'
import type { Book } from '../store/book.ts'
import { listStatements } from '../store/statements.ts'
import type { FigureDifference } from './verify-statement.ts'

/** Whether a PDF is, to the byte, one that a book has issued; the typefaces of its brands are laid ready to print again. */
export function issuedIn(book: Book): (bytes: Uint8Array) => readonly FigureDifference[] {
  const issued = new Set(listStatements(book).map(({ sha256 }) => sha256))
  for (const key of brandNames(book)) brandNamed(book, key)
  return (bytes) => {
    const printed = createHash('sha256').update(bytes).digest('hex')
    return issued.has(printed) ? [] : [{ figure: 'book', printed, recomputed: '' }]
  }
}
