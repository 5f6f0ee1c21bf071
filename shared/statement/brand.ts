import { z } from 'zod'

const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'is a colour written #rrggbb')

/** How a company looks in print. Data, so that a user can add one in `templates/brands/`. */
export const brandSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  /** Null: the book's company name is set in type instead of a logo. */
  logo: z.string().startsWith('<svg').nullable(),
  colors: z.strictObject({
    /** Headings, rules, the worth in charts. Must carry white text. */
    primary: color,
    /** The second kind in charts. */
    secondary: color,
    /** Paid, shortfalls. */
    accent: color,
  }),
  contact: z.strictObject({
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    address: z.string().nullable(),
  }),
  legal: z.string().nullable(),
})
export type Brand = z.infer<typeof brandSchema>
