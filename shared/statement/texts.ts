import type { DocumentKind } from './documents.ts'

/**
 * Somebody's words in place of a document's usual ones, and what they hold for. Null holds for every one; a locale may
 * be a language (`nl`), which holds for all its regions. A blank text is the usual one again.
 */
export type Text = {
  readonly id: string
  readonly document: DocumentKind | null
  readonly brand: string | null
  readonly locale: string | null
  readonly account: string | null
  readonly text: string
}

/** The document that texts are wanted for. */
export type TextsAsked = {
  readonly document: DocumentKind
  readonly brand: string
  readonly locale: string
  readonly account: string
}

/**
 * Of all texts those that a document is printed with, by their ids: of several that hold, the most particular. One for
 * the account goes before one for the brand, that before one for the region, for the language, for the document; of
 * two alike the later.
 */
export function wordsOf(texts: readonly Text[], asked: TextsAsked): Readonly<Record<string, string>> {
  return Object.fromEntries([...inForce(texts, asked)].map(([id, { text }]) => [id, text.trim()]))
}

/** The text of this id that a document is printed with; null: the usual one. */
export function textFor(texts: readonly Text[], id: string, asked: TextsAsked): Text | null {
  return inForce(texts, asked).get(id) ?? null
}

function inForce(texts: readonly Text[], asked: TextsAsked): ReadonlyMap<string, Text> {
  const holding = texts
    .map((text) => ({ text, rank: rankOf(text, asked) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const found = new Map(holding.map(({ text }) => [text.id, text]))
  return new Map([...found].filter(([, { text }]) => text.trim() !== ''))
}

/** The names of the places that a text may have, for a number or a name to stand in: `{worth}`. */
export const placeNames = [
  ...(['account', 'company', 'years', 'gains', 'worth', 'paid', 'return', 'one'] as const),
  ...(['renewal', 'manager'] as const),
] as const
export type PlaceName = (typeof placeNames)[number]

const place = /\{([^{}]*)\}/

/** The names in braces of a text that somebody wrote. */
export function placesIn(text: string): readonly string[] {
  return text.split(place).filter((_, at) => at % 2 === 1)
}

/** The text in pieces: as it is written, and the names in its braces by turns. */
export function piecesOf(text: string): readonly { readonly text: string; readonly isPlace: boolean }[] {
  return text.split(place).map((piece, at) => ({ text: piece, isPlace: at % 2 === 1 }))
}

/** How particular a text is to what is asked for; null: it does not hold for it. */
function rankOf({ document, brand, locale, account }: Text, asked: TextsAsked): number | null {
  const language = locale?.split('-')[0] === locale
  const speaks = locale === null || locale === asked.locale || (language && locale === asked.locale.split('-')[0])
  const holds =
    speaks &&
    (document === null || document === asked.document) &&
    (brand === null || brand === asked.brand) &&
    (account === null || account === asked.account)
  if (!holds) return null
  const spoken = locale === null ? 0 : language ? 1 : 2
  return (account === null ? 0 : 16) + (brand === null ? 0 : 8) + spoken * 2 + (document === null ? 0 : 1)
}
