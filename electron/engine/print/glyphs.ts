import { bundled, fontDictionary } from './fonts.ts'
import { PdfDocument } from './pdfmake-parts.ts'
import { systemFamilyWith } from './system-fonts.ts'

export type FamilyRun = { readonly family: string; readonly text: string }

/** Characters that are laid out but never drawn: line feeds, tabs, joiners, variation selectors. */
const invisible = new Set('\n\r\t\u200b\u200c\u200d\u2060\ufe0e\ufe0f')
/** More than any language has letters, and few enough to hold. */
const most = 20_000
const probes = new Map<string, (codePoint: number) => boolean>()

/** Text in runs of one typeface: the one it is to be set in, and another where that lacks a character. */
export function familyRuns(text: string, base = 'Inter'): readonly FamilyRun[] {
  if (text !== '' && isWholly(text, base)) return [{ family: base, text }]
  const runs: FamilyRun[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const family = familyOf(character, base) ?? base
    if (last && (last.family === family || invisible.has(character))) {
      runs[runs.length - 1] = { family: last.family, text: last.text + character }
    } else {
      runs.push({ family, text: character })
    }
  }
  return runs
}

/** The first character that no typeface has, or null: neither the bundled ones nor any of this machine. */
export function missingGlyph(text: string): string | null {
  if (isWholly(text, 'Inter')) return null
  return [...text].find((character) => familyOf(character, 'Inter') === null) ?? null
}

/** Letters that run from right to left: the lines of a page are not laid out for them. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

export function runsRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/** Whether a text can be printed as it is: all of its characters, and in their order. */
export function isPrintable(text: string): boolean {
  return isWholly(text, 'Inter') || (!runsRightToLeft(text) && missingGlyph(text) === null)
}

/** Up to here are the letters of Latin, Greek and Cyrillic, and the signs that stand among them. */
const usual = 0x2300
/** Of each family: 1 for the characters that are known to be in it, and to run from left to right. */
const inFamily = new Map<string, Uint8Array>()

/**
 * Whether all of a text is in one family and runs from left to right, as nearly every text does; where not, or it is not
 * sure, false.
 */
export function isWholly(text: string, family: string): boolean {
  const known = inFamily.get(family) ?? new Uint8Array(usual)
  inFamily.set(family, known)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= usual) return false
    if (known[code] === 1) continue
    if (familyOf(text.charAt(at), family) !== family || rightToLeft.test(text.charAt(at))) return false
    known[code] = 1
  }
  return true
}

const families = new Map<string, string | null>()

function familyOf(character: string, base: string): string | null {
  const key = `${character}${base}`
  const known = families.get(key)
  if (known) return known
  const family = familyAnew(character, base)
  if (families.size >= most) families.clear()
  families.set(key, family)
  return family
}

function familyAnew(character: string, base: string): string | null {
  if (invisible.has(character)) return base
  const own = [base, ...bundled].find((family) => has(family, character))
  return own ?? systemFamilyWith(character)
}

/** In both weights; italics have the same characters. */
function has(family: string, character: string): boolean {
  const probe = probes.get(family) ?? probeOf(family)
  probes.set(family, probe)
  return probe(character.codePointAt(0) ?? 0)
}

function probeOf(family: string): (codePoint: number) => boolean {
  const document = new PdfDocument(fontDictionary(), {}, {}, {}, { font: null, autoFirstPage: false })
  const fonts = [false, true].map((bold) => document.provideFont(family, bold, false).font)
  return (codePoint) => fonts.every((font) => font.hasGlyphForCodePoint(codePoint))
}
