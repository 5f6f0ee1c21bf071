import { z } from 'zod'
import { brandFont, brandKey, brandSchema } from '../statement/brand.ts'
import { documentKinds } from '../statement/documents.ts'
import { ask, askShell } from './message.ts'
import { count, day, list, nothing, orNull, text } from './values.ts'

const brandView = z.strictObject({
  brand: brandSchema,
  /** It is one that every book begins with; `inBook`: this book has it as somebody made it. */
  ofProgram: z.boolean(),
  inBook: z.boolean(),
  /** Accounts that name no brand are printed in it. */
  isUsual: z.boolean(),
  /** The accounts that name it: how many, and the first of them. */
  usedBy: z.strictObject({ count, first: list(z.strictObject({ accountId: text, name: text })) }),
})
export type BrandView = z.infer<typeof brandView>

const pdf = z.custom<Uint8Array<ArrayBuffer>>((value) => ArrayBuffer.isView(value), 'is not bytes')
const written = z.string().max(600)

/** What a brand's documents say instead of the usual; null: the usual again. */
const brandText = z.strictObject({
  id: text,
  document: orNull(z.enum(documentKinds)),
  locale: orNull(text),
  account: orNull(text),
  text: orNull(written),
})
export type BrandText = z.infer<typeof brandText>

/** A sentence that a brand may put otherwise: as it usually is, as the brand puts it, and the places it may name. */
const brandSentence = z.strictObject({
  ...{ id: text, usual: text, text: orNull(text), places: list(text) },
  /** Those it may not do without. */
  needed: list(text),
})
export type BrandSentence = z.infer<typeof brandSentence>

/** A brand and its texts; a brand that is null is not in the book. */
const brandKept = z.strictObject({ key: brandKey, brand: orNull(brandSchema), texts: list(brandText) })
export type BrandKept = z.infer<typeof brandKept>

export const brandAsks = {
  brands: ask(nothing, list(brandView)),
  /** Keeps a brand and the texts named; answers with what was there before, which undoes it. */
  keepBrand: ask(brandKept, brandKept),
  /** Takes it and its texts out of the book; one of the program's own is as it was again. Answers with what was there. */
  removeBrand: ask(z.strictObject({ key: brandKey }), brandKept),
  /** A logo from a file, made safe. Null: the dialog was cancelled. */
  chooseLogo: askShell(nothing, orNull(z.strictObject({ logo: text }))),
  /** A typeface from a file, taken into the book where its licence allows it. Null: the dialog was cancelled. */
  chooseFont: askShell(nothing, orNull(brandFont)),
  /** A statement as a brand would print it, kept or not; `accountId`: whose it is. Null: no account is ready. */
  sampleOfBrand: ask(
    z.strictObject({ brand: brandSchema, texts: list(brandText), asOf: day, locale: orNull(text) }),
    orNull(z.strictObject({ pdf, pages: count, accountId: text, name: text })),
  ),
  brandSentences: ask(z.strictObject({ key: brandKey, locale: text }), list(brandSentence)),
}
