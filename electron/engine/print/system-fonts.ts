import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Font, openSync } from 'fontkit'
import { addTypeface, type FontFile } from './fonts.ts'

/** Where a system keeps its typefaces, and as many files of them as are looked at. */
const folders: readonly string[] = {
  darwin: ['/System/Library/Fonts', '/Library/Fonts', join(homedir(), 'Library/Fonts')],
  win32: [join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts')],
}[process.platform as string] ?? [
  ...['/usr/share/fonts', '/usr/local/share/fonts'],
  ...[join(homedir(), '.local/share/fonts'), join(homedir(), '.fonts')],
]
const most = 400

/** Other weights and widths, and typefaces that are drawn in a style of their own. */
const unsuited = /bold|italic|oblique|thin|light|black|medium|condensed|mono|serif|emoji|math|symbol|display/i
/** Those made for the scripts that the bundled ones lack come first. */
const suited = [
  /noto ?sans.*cjk|source ?han ?sans/i,
  /noto ?sans/i,
  /hiragino|yugo|msyh|simsun|malgun|gothic|pingfang/i,
]

type Candidate = { readonly file: FontFile; readonly font: Font }

let candidates: Iterator<Candidate> | null = null
const opened: (Candidate & { readonly family: string })[] = []
const found = new Map<string, string | null>()

/** A family of this machine's with a character that the bundled typefaces lack, or null. */
export function systemFamilyWith(character: string): string | null {
  const known = found.get(character)
  if (known !== undefined) return known
  const codePoint = character.codePointAt(0) ?? 0
  const family = familyWith(codePoint)
  found.set(character, family)
  return family
}

function familyWith(codePoint: number): string | null {
  const before = opened.find(({ font }) => font.hasGlyphForCodePoint(codePoint))
  if (before) return before.family
  candidates ??= fontsOfSystem()
  for (let next = candidates.next(); !next.done; next = candidates.next()) {
    const { file, font } = next.value
    const family = `System ${font.postscriptName}`
    opened.push({ file, font, family })
    addTypeface(family, { normal: file, bold: file, italics: file, bolditalics: file })
    if (font.hasGlyphForCodePoint(codePoint)) return family
  }
  return null
}

/** The likeliest first, each read only when the ones before it had not the character. */
function* fontsOfSystem(): Generator<Candidate> {
  const files = folders.flatMap(filesIn).filter((file) => /\.(ttf|otf|ttc)$/i.test(file) && !unsuited.test(file))
  const rank = (file: string) => suited.findIndex((pattern) => pattern.test(file)) + 1 || suited.length + 1
  for (const path of files.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, most)) {
    for (const { font, collected } of fontsIn(path)) {
      if (printable(font)) yield { file: collected ? [path, font.postscriptName] : path, font }
    }
  }
}

function fontsIn(path: string): readonly { readonly font: Font; readonly collected: boolean }[] {
  try {
    const font = openSync(path)
    return font.fonts ? font.fonts.map((one) => ({ font: one, collected: true })) : [{ font, collected: false }]
  } catch {
    // A typeface of the system's that cannot be read is one that it does not have.
    return []
  }
}

/** It has outlines, in one weight, and its licence allows a part of it in a document. */
function printable(font: Font): boolean {
  const tables = font.directory.tables
  const flags = font['OS/2']?.fsType
  const allowed = !flags || ((!flags.noEmbedding || flags.viewOnly || flags.editable) && !flags.noSubsetting)
  return allowed && ('glyf' in tables || 'CFF ' in tables) && !('fvar' in tables)
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
  } catch {
    return []
  }
}
