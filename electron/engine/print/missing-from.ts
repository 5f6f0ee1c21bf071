import { type Refused, refused } from '../../../shared/problem.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import type { Value } from '../../../shared/sentences/sentence.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { isPrintable, missingGlyph, runsRightToLeft } from './glyphs.ts'
import { firstText } from './set-in-fonts.ts'

/** The refusal of a page with a character that would be printed as a blank, or in the wrong order, and where it is. */
export function missingFrom(content: unknown, model: StatementModel, brand: Brand): Refused | null {
  const text = firstText(content, (one) => !isPrintable(one))
  if (text === null) return null
  const letter = [...text].find(runsRightToLeft)
  if (letter) return refused('right-to-left', { text: excerptOf(text), where: placeOf(letter, model, brand) })
  const character = missingGlyph(text) ?? ''
  return missing(character, text, placeOf(character, model, brand))
}

function missing(character: string, text: string, where: Value): Refused {
  const point = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return refused('character-missing', { character, point, text: excerptOf(text), where })
}

function excerptOf(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

type Found = { readonly path: string; readonly text: string }

function placeOf(character: string, model: StatementModel, brand: Brand): Value {
  const inModel = stringsOf(model, []).find((found) => found.text.includes(character))
  const inBrand = stringsOf(brand, ['brand']).find((found) => found.text.includes(character))
  return (inModel ?? inBrand)?.path ?? { say: [sentence('statement-words')] }
}

function stringsOf(value: unknown, path: readonly (string | number)[]): readonly Found[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, [...path, key]))
}
