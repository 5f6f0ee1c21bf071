import { readdirSync, readFileSync } from 'node:fs'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Brand, brandSchema } from '../../../shared/statement/brand.ts'
import { brandFiles } from '../brand-files.ts'
import { layReady } from '../print/brand-fonts.ts'
import type { Book } from '../store/book.ts'
import { fontBytes, keptBrand, keptBrands } from '../store/brands.ts'

/** The brand of this key, the book's own before one in `templates/brands/`, ready to be printed in; refused with the ones there are. */
export function brandNamed(book: Book, key: string): Result<Brand> {
  const brand = keptBrand(book, key)
  if (!brand) return beginning().includes(key) ? done(read(key)) : refused('unknown-brand', known(book, key))
  layReady(brand, (sha256) => fontBytes(book, sha256))
  return done(brand)
}

/** The keys of all brands that a book can be printed in. */
export function brandNames(book: Book): readonly string[] {
  return [...new Set([...beginning(), ...keptBrands(book).map(({ key }) => key)])].toSorted()
}

/** The brands that every book begins with, by their keys. */
export function beginning(): readonly string[] {
  return readdirSync(brandFiles)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted()
}

function read(key: string): Brand {
  return brandSchema.parse(JSON.parse(readFileSync(new URL(`${key}.json`, brandFiles), 'utf8')))
}

function known(book: Book, brand: string) {
  return { brand, known: brandNames(book).join(', ') }
}
