import { z } from 'zod'
import { brandFont, brandKey, brandSchema } from '../statement/brand.ts'
import { ask, askShell } from './message.ts'
import { count, day, list, nothing, orNull, text } from './values.ts'

const brandView = z.strictObject({
  brand: brandSchema,
  /** It is one that every book begins with; `inBook`: this book has it as somebody made it. */
  ofProgram: z.boolean(),
  inBook: z.boolean(),
})
export type BrandView = z.infer<typeof brandView>

const pdf = z.custom<Uint8Array<ArrayBuffer>>((value) => ArrayBuffer.isView(value), 'is not bytes')

/** A text in place of the usual one of a brand's documents in a language; null: as it usually is. */
const brandText = z.strictObject({ id: text, locale: text, usual: text, text: orNull(z.string().max(600)) })
export type BrandText = z.infer<typeof brandText>

export const brandAsks = {
  brands: ask(nothing, list(brandView)),
  keepBrand: ask(z.strictObject({ brand: brandSchema }), brandView),
  /** Takes it out of the book; one of the program's own is as it was again. */
  removeBrand: ask(z.strictObject({ key: brandKey }), nothing),
  /** A logo from a file, made safe. Null: the dialog was cancelled. */
  chooseLogo: askShell(nothing, orNull(z.strictObject({ logo: text }))),
  /** A typeface from a file, taken into the book where its licence allows it. Null: the dialog was cancelled. */
  chooseFont: askShell(nothing, orNull(brandFont)),
  /** A page of a statement as a brand would print it, kept or not; `accountId`: whose it is. Null: no account is ready. */
  sampleOfBrand: ask(
    z.strictObject({ brand: brandSchema, asOf: day, locale: orNull(text) }),
    orNull(z.strictObject({ pdf, pages: count, accountId: text, name: text })),
  ),
  brandTexts: ask(z.strictObject({ key: brandKey, locale: text }), list(brandText)),
  keepBrandText: ask(
    z.strictObject({ key: brandKey, locale: text, id: text, text: orNull(z.string().max(600)) }),
    nothing,
  ),
}
