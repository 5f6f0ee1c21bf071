import { z } from 'zod'
import { languageOf, languageTags } from '../languages.ts'

const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'is a colour written #rrggbb')
const line = z.string().trim().min(1).max(200).nullable()

/** A typeface of a brand's own. The file is known by its content, so that a statement says what it was set in. */
export const brandFont = z.strictObject({
  name: z.string().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type BrandFont = z.infer<typeof brandFont>

export const brandKey = z.string().regex(/^[a-z0-9-]{1,60}$/, 'is of small letters, digits and hyphens')

const said = {
  legal: z.string().max(2000).nullable(),
  /** A line at the foot of each page. */
  footer: z.string().max(120).nullable(),
}

/** How a company looks in print. Data: the ones to begin with are in `templates/brands/`. */
export const brandSchema = z.strictObject({
  key: brandKey,
  /** An SVG, or a PNG as a data URL; null: the book's company name is set in type instead of a logo. */
  logo: z
    .string()
    .regex(/^(<svg|data:image\/png;base64,)/, 'is an SVG, or a PNG as a data URL')
    .nullable(),
  colors: z.strictObject({
    /** Headings, rules, the worth in charts. Must carry white text. */
    primary: color,
    /** The second kind in charts. */
    secondary: color,
    /** Paid, shortfalls. */
    accent: color,
  }),
  /** Null: Inter. Bold text of a body without a bold of its own is set in the body. */
  fonts: z.strictObject({
    heading: brandFont.nullable(),
    body: brandFont.nullable(),
    bodyBold: brandFont.nullable(),
  }),
  contact: z.strictObject({ name: line, email: line, phone: line, website: line, address: line }),
  ...said,
  /** What stands in a language's statements instead; null: the same as in all others. */
  byLanguage: z.partialRecord(z.enum(languageTags), z.strictObject(said)).optional(),
})
export type Brand = z.infer<typeof brandSchema>

/** The legal text and the line at the foot of each page, as they are in a locale's language. */
export function brandSaidIn(brand: Pick<Brand, 'legal' | 'footer' | 'byLanguage'>, locale: string): BrandSaid {
  const language = languageOf(locale)
  const own = language === null ? undefined : brand.byLanguage?.[language]
  return { legal: own?.legal ?? brand.legal, footer: own?.footer ?? brand.footer }
}
export type BrandSaid = Pick<Brand, 'legal' | 'footer'>

/** The fonts that a brand is set in, each once. */
export function fontsOf({ fonts }: Pick<Brand, 'fonts'>): readonly BrandFont[] {
  return [fonts.heading, fonts.body, fonts.bodyBold].filter((font) => font !== null)
}
