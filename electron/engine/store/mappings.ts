import { type Mapping, mappingSchema } from '../../../shared/mapping/mapping.ts'
import type { Book } from './book.ts'
import { prepared } from './prepared.ts'

/** The mappings that are kept in a book, by name. */
export function keptMappings(book: Book): readonly Mapping[] {
  return prepared(book.db, 'SELECT content FROM mappings ORDER BY name')
    .all()
    .map(([content]) => mappingSchema.parse(JSON.parse(String(content))))
}

/** Keeps a mapping under its name; one of the same name gives way. `at` is an ISO time. */
export function keepMapping(book: Book, mapping: Mapping, at: string): void {
  const sql = `INSERT INTO mappings (name, content, at) VALUES (:name, :content, :at)
    ON CONFLICT (name) DO UPDATE SET content = excluded.content, at = excluded.at`
  prepared(book.db, sql).run({ name: mapping.name, content: JSON.stringify(mapping), at })
}

/** Whether there was one of this name. */
export function forgetMapping(book: Book, name: string): boolean {
  return prepared(book.db, 'DELETE FROM mappings WHERE name = ?').run(name).changes > 0
}
