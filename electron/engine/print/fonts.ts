import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { TFontDictionary } from 'pdfmake/interfaces.js'

export type Family = 'Inter' | 'Noto Sans'

const { resolve } = createRequire(import.meta.url)
const inter = dirname(resolve('@expo-google-fonts/inter/package.json'))
const noto = dirname(resolve('@expo-google-fonts/noto-sans/package.json'))

/** The typefaces a statement is set in, as whole TrueType files: the second only for characters the first lacks. */
export const fontFiles: Readonly<
  Record<Family, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>
> = {
  Inter: {
    normal: join(inter, '400Regular', 'Inter_400Regular.ttf'),
    bold: join(inter, '600SemiBold', 'Inter_600SemiBold.ttf'),
    italics: join(inter, '400Regular_Italic', 'Inter_400Regular_Italic.ttf'),
    bolditalics: join(inter, '600SemiBold_Italic', 'Inter_600SemiBold_Italic.ttf'),
  },
  'Noto Sans': {
    normal: join(noto, '400Regular', 'NotoSans_400Regular.ttf'),
    bold: join(noto, '600SemiBold', 'NotoSans_600SemiBold.ttf'),
    italics: join(noto, '400Regular_Italic', 'NotoSans_400Regular_Italic.ttf'),
    bolditalics: join(noto, '600SemiBold_Italic', 'NotoSans_600SemiBold_Italic.ttf'),
  },
}

const readable = new Set(Object.values(fontFiles).flatMap((styles) => Object.values(styles)))

/** Printing reads these files and no others. */
export function isFontFile(path: string): boolean {
  return readable.has(path)
}

/** A fresh dictionary: pdfmake changes the one it is given. */
export function fontDictionary(): TFontDictionary {
  return Object.fromEntries(Object.entries(fontFiles).map(([family, styles]) => [family, { ...styles }]))
}
