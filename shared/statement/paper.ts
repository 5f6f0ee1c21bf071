/** The sizes that a statement is printed on. */
export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]

/** Where offices print on US Letter (CLDR, measurement data: paper size). */
const letterCountries = new Set('US CA MX PR PH CL CO CR GT NI PA SV VE BZ DO'.split(' '))

/**
 * The paper of an account: as the book is set, else as is usual in its country, where that is written as a two-letter
 * code, else in its locale's region; A4 where neither says anything.
 */
export function paperOf(
  set: 'auto' | Paper,
  { country, locale }: { readonly country: string | null; readonly locale: string },
): Paper {
  if (set !== 'auto') return set
  const code = country?.trim().toUpperCase() ?? ''
  const region = /^[A-Z]{2}$/.test(code) ? code : new Intl.Locale(locale).region
  return region !== undefined && letterCountries.has(region) ? 'Letter' : 'A4'
}
