import { createHash } from 'node:crypto'
import { type Brand, type BrandFont, brandSchema, fontsOf } from '../../../shared/statement/brand.ts'
import type { Book } from './book.ts'
import { prepared } from './prepared.ts'

/** The brands that are kept in a book, by key. */
export function keptBrands({ db }: Book): readonly Brand[] {
  return prepared(db, 'SELECT content FROM brands ORDER BY key')
    .all()
    .map(([content]) => brandSchema.parse(JSON.parse(String(content))))
}

export function keptBrand({ db }: Book, key: string): Brand | null {
  const found = prepared(db, 'SELECT content FROM brands WHERE key = ?').get(key)
  return found ? brandSchema.parse(JSON.parse(String(found[0]))) : null
}

/** Keeps a brand under its key; one of the same key gives way, and typefaces that no brand is set in any more go. */
export function putBrand(book: Book, brand: Brand, at: string): void {
  const sql = `INSERT INTO brands (key, content, at) VALUES (:key, :content, :at)
    ON CONFLICT (key) DO UPDATE SET content = excluded.content, at = excluded.at`
  book.db.transaction(() => {
    prepared(book.db, sql).run({ key: brand.key, content: JSON.stringify(brand), at })
    forgetFonts(book)
  })()
}

/** Whether there was one of this key. */
export function removeBrand(book: Book, key: string): boolean {
  return book.db.transaction(() => {
    const removed = prepared(book.db, 'DELETE FROM brands WHERE key = ?').run(key).changes > 0
    forgetFonts(book)
    return removed
  })()
}

/** Keeps a typeface, known by its content. */
export function putFont({ db }: Book, name: string, bytes: Uint8Array): BrandFont {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  prepared(db, 'INSERT INTO brand_fonts VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(sha256, name, bytes)
  return { name, sha256 }
}

export function fontBytes({ db }: Book, sha256: string): Uint8Array | null {
  const found = prepared(db, 'SELECT bytes FROM brand_fonts WHERE sha256 = ?').get(sha256)
  return found ? (found[0] as unknown as Uint8Array) : null
}

function forgetFonts(book: Book): void {
  const used = keptBrands(book).flatMap((brand) => fontsOf(brand).map(({ sha256 }) => sha256))
  prepared(book.db, 'DELETE FROM brand_fonts WHERE sha256 NOT IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(used),
  )
}
