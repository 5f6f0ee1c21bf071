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

/** Keeps a brand under its key; one of the same key gives way. */
export function putBrand({ db }: Book, brand: Brand, at: string): void {
  const sql = `INSERT INTO brands (key, content, at) VALUES (:key, :content, :at)
    ON CONFLICT (key) DO UPDATE SET content = excluded.content, at = excluded.at`
  prepared(db, sql).run({ key: brand.key, content: JSON.stringify(brand), at })
}

/** Whether there was one of this key. */
export function dropBrand({ db }: Book, key: string): boolean {
  return prepared(db, 'DELETE FROM brands WHERE key = ?').run(key).changes > 0
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

/** The typefaces that no brand is set in: they are still there for whoever takes a change back. */
export function unusedFonts(book: Book): readonly string[] {
  const used = keptBrands(book).flatMap((brand) => fontsOf(brand).map(({ sha256 }) => sha256))
  const sql = 'SELECT sha256 FROM brand_fonts WHERE sha256 NOT IN (SELECT value FROM json_each(?))'
  return prepared(book.db, sql)
    .all(JSON.stringify(used))
    .map(([sha256]) => String(sha256))
}

export function forgetUnusedFonts(book: Book): void {
  for (const sha256 of unusedFonts(book)) prepared(book.db, 'DELETE FROM brand_fonts WHERE sha256 = ?').run(sha256)
}

/** The accounts that name a brand: how many, and the first of them by their ids. */
export function accountsOfBrand({ db }: Book, key: string, most: number) {
  const [count] = prepared(db, 'SELECT count(*) FROM accounts WHERE brand = ?').get(key) ?? [0]
  const first = prepared(db, 'SELECT account_id, name FROM accounts WHERE brand = ? ORDER BY account_id LIMIT ?')
    .all(key, most)
    .map(([accountId, name]) => ({ accountId: String(accountId), name: String(name) }))
  return { count: Number(count), first }
}
