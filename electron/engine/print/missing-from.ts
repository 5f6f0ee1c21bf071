import { type Problem, refused } from '../../../shared/problem.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { missingGlyph } from './glyphs.ts'
import { textsOf } from './set-in-fonts.ts'

/** The refusal of a page with a character that would be printed as a blank, naming character, text and place. */
export function missingFrom(
  content: unknown,
  model: StatementModel,
  brand: Brand,
): { readonly ok: false; readonly problem: Problem } | null {
  for (const text of textsOf(content)) {
    const character = missingGlyph(text)
    if (character) return refused('character-missing', sentence(character, text, placeOf(character, model, brand)))
  }
  return null
}

function sentence(character: string, text: string, place: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const excerpt = text.length > 80 ? `${text.slice(0, 80)}…` : text
  return `The statement cannot be printed: the character “${character}” (${code}) in “${excerpt}” (${place}) is in neither of the bundled typefaces, Inter and Noto Sans. Replace it in the imported data or the brand and print again.`
}

type Found = { readonly path: string; readonly text: string }

function placeOf(character: string, model: StatementModel, brand: Brand): string {
  const inModel = stringsOf(model, []).find((found) => found.text.includes(character))
  const inBrand = stringsOf(brand, ['brand']).find((found) => found.text.includes(character))
  return (inModel ?? inBrand)?.path ?? 'the words of the statement'
}

function stringsOf(value: unknown, path: readonly (string | number)[]): readonly Found[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, [...path, key]))
}
