import { done } from '../../../shared/problem.ts'
import { keepBrand, removeBrand } from '../brands/keep-brand.ts'
import { brandSentences, fontAt, listBrands, logoAt, sampleOfBrand } from '../window/brands.ts'
import { whenFree } from '../window/until-free.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'brands' | 'keepBrand' | 'removeBrand' | 'logoAt' | 'fontAt' | 'sampleOfBrand' | 'brandSentences'

export function brandAnswers({ session, valuedAccount, now }: Engine): Answers<Names> {
  // The window has to hear of a brand that changed, since every statement in it is printed otherwise.
  return {
    brands: () => session.read((book) => done(listBrands(book))),
    keepBrand: (kept) => session.write(whenFree((book) => keepBrand(book, kept, now()))),
    removeBrand: ({ key }) => session.write(whenFree((book) => removeBrand(book, key, now()))),
    logoAt: ({ path }) => logoAt(path),
    fontAt: ({ path }) =>
      session.write(
        whenFree((book) => fontAt(book, path)),
        false,
      ),
    sampleOfBrand: (asked) => session.readLong((book) => sampleOfBrand(book, asked, valuedAccount)),
    brandSentences: ({ key, locale }) => session.read((book) => done(brandSentences(book, key, locale))),
  }
}
