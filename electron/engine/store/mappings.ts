import type { Book } from './book.ts'
import { prepared } from './prepared.ts'

/** A mapping that is kept in a book: its content is JSON, `at` an ISO time. */
export type KeptMapping = { readonly name: string; readonly content: string; readonly at: string }

/** The mappings that are kept in a book, by name. */
export function keptMappings(book: Book): readonly KeptMapping[] {
  return prepared(book.db, 'SELECT name, content, at FROM mappings ORDER BY name')
    .all()
    .map(([name, content, at]) => ({ name: String(name), content: String(content), at: String(at) }))
}

/** Keeps a mapping under its name; one of the same name gives way. */
export function putMapping(book: Book, kept: KeptMapping): void {
  const sql = `INSERT INTO mappings (name, content, at) VALUES (:name, :content, :at)
    ON CONFLICT (name) DO UPDATE SET content = excluded.content, at = excluded.at`
  prepared(book.db, sql).run(kept)
}

/** Whether there was one of this name. */
export function forgetMapping(book: Book, name: string): boolean {
  return prepared(book.db, 'DELETE FROM mappings WHERE name = ?').run(name).changes > 0
}
