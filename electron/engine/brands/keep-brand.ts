import type { BrandKept } from '../../../shared/contract/brands.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Brand, fontsOf } from '../../../shared/statement/brand.ts'
import { keepTexts } from '../statements/keep-texts.ts'
import type { Book } from '../store/book.ts'
import { accountsOfBrand, dropBrand, fontBytes, keptBrand, putBrand } from '../store/brands.ts'
import { readSettings } from '../store/settings.ts'
import { listTexts } from '../store/texts.ts'
import { logoIn } from './brand-file.ts'
import { beginning, brandNames } from './brands.ts'

/** Keeps a brand, its logo made safe whoever it came from, and its texts; answers with what was there before. */
export function keepBrand(book: Book, { key, brand, texts }: BrandKept, at: string): Result<BrandKept> {
  const safe = brand === null ? done(null) : safeBrand(book, { ...brand, key })
  if (!safe.ok) return safe
  return book.db.transaction(() => {
    const before = keptBrand(book, key)
    const own = keepTexts(
      book,
      texts.map((text) => ({ ...text, brand: key })),
      at,
    )
    if (!own.ok) return own
    if (safe.value === null) dropBrand(book, key)
    else putBrand(book, safe.value, at)
    return done({ key, brand: before, texts: own.value.map(({ brand: _, ...text }) => text) })
  })()
}

/**
 * Takes a brand and its texts out of the book; answers with what was there. Refused where accounts would be left without
 * one: they name it, or it is the book's usual one. A brand of the program's own is never left out: it is as it was.
 */
export function removeBrand(book: Book, key: string, at: string): Result<BrandKept> {
  if (keptBrand(book, key) === null) {
    if (beginning().includes(key)) return refused('brand-of-program', { brand: key })
    return refused('unknown-brand', { brand: key, known: brandNames(book).join(', ') })
  }
  const { count, first } = accountsOfBrand(book, key, 3)
  if (!beginning().includes(key)) {
    const named = [...first.map(({ name }) => name), ...(count > first.length ? ['…'] : [])].join(', ')
    if (count > 0) return refused('brand-in-use', { brand: key, count, named })
    if (readSettings(book).brand === key) return refused('brand-is-default', { brand: key })
  }
  const texts = listTexts(book).flatMap(({ brand, ...text }) => (brand === key ? [{ ...text, text: null }] : []))
  return keepBrand(book, { key, brand: null, texts }, at)
}

function safeBrand(book: Book, brand: Brand): Result<Brand> {
  const lost = fontsOf(brand).find(({ sha256 }) => fontBytes(book, sha256) === null)
  if (lost) return refused('font-gone', { name: lost.name })
  if (brand.logo === null) return done(brand)
  const logo = logoIn(done(bytesOf(brand.logo)))
  return logo.ok ? done({ ...brand, logo: logo.value }) : logo
}

function bytesOf(logo: string): Uint8Array {
  return logo.startsWith('data:') ? Buffer.from(logo.split(',')[1] ?? '', 'base64') : Buffer.from(logo)
}
