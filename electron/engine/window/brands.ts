import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { BrandText, BrandView } from '../../../shared/contract/brands.ts'
import type { Day } from '../../../shared/days.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { Brand, BrandFont } from '../../../shared/statement/brand.ts'
import { usualChoices } from '../../../shared/statement/choices.ts'
import { partsOf } from '../../../shared/statement/documents.ts'
import { wordsFor } from '../../../shared/words.ts'
import { logoIn } from '../brands/brand-file.ts'
import { beginning, brandNamed, brandNames } from '../brands/brands.ts'
import { nameOfFont } from '../brands/font-file.ts'
import { calculationFor, valueOfAccount } from '../calculate/values.ts'
import { layReady } from '../print/brand-fonts.ts'
import { wordsOfSection } from '../print/statement-words.ts'
import { statementJob } from '../statements/job.ts'
import type { Book } from '../store/book.ts'
import { fontBytes, keptBrand, putBrand, putFont, removeBrand } from '../store/brands.ts'
import { readAccountIds } from '../store/facts.ts'
import { listTexts, putText } from '../store/texts.ts'
import { printInThread } from './printing-thread.ts'

/** As many accounts are tried for a sample page; the first that is ready shows it. */
const most = 40

export function listBrands(book: Book): readonly BrandView[] {
  return brandNames(book).flatMap((key) => {
    const brand = brandNamed(book, key)
    return brand.ok ? [viewOf(book, brand.value)] : []
  })
}

/** Keeps a brand, its logo made safe whoever it came from. */
export function keepBrand(book: Book, brand: Brand, at: string): Result<BrandView> {
  const { logo } = brand
  const safe = logo === null ? done(null) : logoIn(done(bytesOf(logo)))
  if (!safe.ok) return safe
  const kept = { ...brand, logo: safe.value }
  putBrand(book, kept, at)
  return done(viewOf(book, kept))
}

export function takeBrand(book: Book, key: string): Result<undefined> {
  if (!removeBrand(book, key)) return refused('unknown-brand', { brand: key, known: brandNames(book).join(', ') })
  return done(undefined)
}

export function logoAt(path: string): Result<{ readonly logo: string }> {
  const logo = logoIn(done(readFileSync(path)))
  return logo.ok ? done({ logo: logo.value }) : logo
}

export function fontAt(book: Book, path: string): Result<BrandFont> {
  const bytes = readFileSync(path)
  const name = nameOfFont(basename(path), bytes)
  return name.ok ? done(putFont(book, name.value, bytes)) : name
}

/** The first statement that is ready, printed in a brand that may not be kept yet; null where none is. */
export async function sampleOfBrand(book: Book, brand: Brand, asOf: Day, locale: string | null) {
  layReady(brand, (sha256) => fontBytes(book, sha256))
  const calculation = calculationFor(book, asOf)
  for (const accountId of readAccountIds(book).slice(0, most)) {
    const valued = valueOfAccount(book, calculation, accountId, 'relationship')
    if (!valued) continue
    const job = statementJob(book, calculation, valued, { ...usualChoices, locale, brand: 'plain' }, null)
    if (!job.ok) continue
    const printed = await printInThread({ ...job.value, source: null, brand, sections: ['cover', 'relationship'] })
    if (!printed.ok) return printed
    const { bytes, pages } = printed.value
    return done({ pdf: new Uint8Array(bytes), pages, accountId, name: valued.facts.account.name })
  }
  return done(null)
}

/** The sentences of a brand's documents that may be put otherwise without an account's numbers. */
export function brandTexts(book: Book, key: string, locale: string): readonly BrandText[] {
  const words = wordsFor(locale)
  const own = listTexts(book).filter(
    (text) => text.brand === key && text.locale === locale && text.account === null && text.document === null,
  )
  return partsOf('renewal')
    .flatMap(({ id }) => wordsOfSection(id, null, words))
    .map(({ id, text: usual }) => ({ id, locale, usual, text: own.find((one) => one.id === id)?.text ?? null }))
}

export type KeptText = Pick<BrandText, 'locale' | 'id' | 'text'> & { readonly key: string }

export function keepBrandText(book: Book, { key, locale, id, text }: KeptText, at: string): Result<undefined> {
  putText(book, { id, document: null, brand: key, locale, account: null, text }, at)
  return done(undefined)
}

function viewOf(book: Book, brand: Brand): BrandView {
  return { brand, ofProgram: beginning().includes(brand.key), inBook: keptBrand(book, brand.key) !== null }
}

function bytesOf(logo: string): Uint8Array {
  return logo.startsWith('data:') ? Buffer.from(logo.split(',')[1] ?? '', 'base64') : Buffer.from(logo)
}
