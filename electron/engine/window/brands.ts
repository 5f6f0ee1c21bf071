import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { BrandSentence, BrandText, BrandView } from '../../../shared/contract/brands.ts'
import type { Day } from '../../../shared/days.ts'
import { done, type Result } from '../../../shared/problem.ts'
import type { Brand, BrandFont } from '../../../shared/statement/brand.ts'
import { usualChoices } from '../../../shared/statement/choices.ts'
import { partsOf } from '../../../shared/statement/documents.ts'
import { type Text, wordsOf } from '../../../shared/statement/texts.ts'
import { wordsFor } from '../../../shared/words-for.ts'
import { localPlaces, neededInOpening } from '../../../templates/statement/places.ts'
import { logoIn } from '../brands/brand-file.ts'
import { beginning, brandNamed, brandNames } from '../brands/brands.ts'
import { nameOfFont } from '../brands/font-file.ts'
import { layReady } from '../print/brand-fonts.ts'
import { noteId, openingId, wordsOfSection } from '../print/statement-words.ts'
import { statementJob } from '../statements/job.ts'
import type { Book } from '../store/book.ts'
import { accountsOfBrand, fontBytes, keptBrand, putFont } from '../store/brands.ts'
import { readAccountIds } from '../store/facts.ts'
import { readSettings } from '../store/settings.ts'
import { listTexts } from '../store/texts.ts'
import { printInThread } from './printing-thread.ts'
import type { ValuedAccount, Which } from './valued-accounts.ts'

/** As many accounts are tried for a sample; the first that is ready shows it. */
const most = 40

export function listBrands(book: Book): readonly BrandView[] {
  const usual = readSettings(book).brand
  return brandNames(book).flatMap((key) => {
    const brand = brandNamed(book, key)
    if (!brand.ok) return []
    return {
      brand: brand.value,
      ofProgram: beginning().includes(key),
      inBook: keptBrand(book, key) !== null,
      isUsual: key === usual,
      usedBy: accountsOfBrand(book, key, 5),
    }
  })
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

type SampleAsked = {
  readonly brand: Brand
  readonly texts: readonly BrandText[]
  readonly asOf: Day
  readonly locale: string | null
}

/** The first statement that is ready, printed in a brand that may not be kept yet; null where none is. */
export async function sampleOfBrand(
  book: Book,
  { brand, texts, asOf, locale }: SampleAsked,
  valuedAccount: (which: Which) => Result<ValuedAccount>,
) {
  layReady(brand, (sha256) => fontBytes(book, sha256))
  const own = accountsOfBrand(book, brand.key, most).first.map(({ accountId }) => accountId)
  for (const accountId of [...new Set([...own, ...readAccountIds(book)])].slice(0, most)) {
    const found = valuedAccount({ accountId, asOf, window: 'relationship' })
    if (!found.ok) continue
    const { calculation, valued } = found.value
    const job = statementJob(book, calculation, valued, { ...usualChoices, locale, brand: 'plain' }, null)
    if (!job.ok) continue
    const { model } = job.value
    const asked = { document: 'renewal', brand: brand.key, locale: model.locale, account: accountId } as const
    const words = wordsOf([...listTexts(book), ...instead(texts, brand.key)], asked)
    const printed = await printInThread({ ...job.value, source: null, brand, words })
    if (!printed.ok) return printed
    const { bytes, pages } = printed.value
    return done({ pdf: new Uint8Array(bytes), pages, accountId, name: model.account.name })
  }
  return done(null)
}

/** A blank text is the usual one again. */
function instead(texts: readonly BrandText[], brand: string): readonly Text[] {
  return texts.map(({ text, ...where }) => ({ ...where, brand, text: text ?? '' }))
}

/** The sentences of a brand's documents that may be put otherwise. The opening is of numbers: it has no usual words here. */
export function brandSentences(book: Book, key: string, locale: string): readonly BrandSentence[] {
  const words = wordsFor(locale)
  const places = Object.values(localPlaces(words))
  const own = listTexts(book).filter(
    (text) => text.brand === key && text.locale === locale && text.account === null && text.document === null,
  )
  const usual = [
    ...[openingId, noteId].map((id) => ({ id, text: '' })),
    ...partsOf('renewal').flatMap(({ id }) => wordsOfSection(id, null, words)),
  ]
  const needed = neededInOpening.map((name) => localPlaces(words)[name])
  return usual.map(({ id, text }) => ({
    ...{ id, usual: text, text: own.find((one) => one.id === id)?.text ?? null },
    ...{ places, needed: id === openingId ? needed : [] },
  }))
}
