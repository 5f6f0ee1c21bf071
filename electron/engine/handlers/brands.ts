import { done } from '../../../shared/problem.ts'
import {
  brandTexts,
  fontAt,
  keepBrand,
  keepBrandText,
  listBrands,
  logoAt,
  sampleOfBrand,
  takeBrand,
} from '../window/brands.ts'
import { whenFree } from '../window/until-free.ts'
import type { Answers, Engine } from './engine.ts'

type Names =
  | 'brands'
  | 'keepBrand'
  | 'removeBrand'
  | 'logoAt'
  | 'fontAt'
  | 'sampleOfBrand'
  | 'brandTexts'
  | 'keepBrandText'

export function brandAnswers({ session, now }: Engine): Answers<Names> {
  // The window has to hear of a brand that changed, since every statement in it is printed otherwise.
  return {
    brands: () => session.read((book) => done(listBrands(book))),
    keepBrand: ({ brand }) => session.write(whenFree((book) => keepBrand(book, brand, now()))),
    removeBrand: ({ key }) => session.write(whenFree((book) => takeBrand(book, key))),
    logoAt: ({ path }) => logoAt(path),
    fontAt: ({ path }) =>
      session.write(
        whenFree((book) => fontAt(book, path)),
        false,
      ),
    sampleOfBrand: ({ brand, asOf, locale }) => session.readLong((book) => sampleOfBrand(book, brand, asOf, locale)),
    brandTexts: ({ key, locale }) => session.read((book) => done(brandTexts(book, key, locale))),
    keepBrandText: (text) => session.write(whenFree((book) => keepBrandText(book, text, now()))),
  }
}
