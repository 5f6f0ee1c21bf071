import { type Family, fontDictionary } from './fonts.ts'
import { PdfDocument } from './pdfmake-parts.ts'

export type FamilyRun = { readonly family: Family; readonly text: string }

/** Characters that are laid out but never drawn: line feeds, tabs, joiners, variation selectors. */
const invisible = new Set('\n\r\t\u200b\u200c\u200d\u2060\ufe0e\ufe0f')
const probes: Partial<Record<Family, (codePoint: number) => boolean>> = {}

/** Text in runs of one typeface: Inter, and Noto Sans where only that has the character. */
export function familyRuns(text: string): readonly FamilyRun[] {
  const runs: FamilyRun[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const family = familyOf(character) ?? 'Inter'
    if (last && (last.family === family || invisible.has(character))) {
      runs[runs.length - 1] = { family: last.family, text: last.text + character }
    } else {
      runs.push({ family, text: character })
    }
  }
  return runs
}

/** The first character that no bundled typeface has, or null. */
export function missingGlyph(text: string): string | null {
  return [...text].find((character) => familyOf(character) === null) ?? null
}

function familyOf(character: string): Family | null {
  if (invisible.has(character) || has('Inter', character)) return 'Inter'
  return has('Noto Sans', character) ? 'Noto Sans' : null
}

/** The regular weight stands for all: the weights of a family have the same characters. */
function has(family: Family, character: string): boolean {
  probes[family] ??= probe(family)
  return probes[family](character.codePointAt(0) ?? 0)
}

function probe(family: Family): (codePoint: number) => boolean {
  const document = new PdfDocument(fontDictionary(), {}, {}, {}, { font: null, autoFirstPage: false })
  const { font } = document.provideFont(family, false, false)
  return (codePoint) => font.hasGlyphForCodePoint(codePoint)
}
