import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { TFontDictionary } from 'pdfmake/interfaces.js'

/** A file of one typeface, or of several and the PostScript name of the one that is meant. */
export type FontFile = string | readonly [path: string, name: string]
export type Styles = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', FontFile>>

const { resolve } = createRequire(import.meta.url)
const inter = dirname(resolve('@expo-google-fonts/inter/package.json'))
const noto = dirname(resolve('@expo-google-fonts/noto-sans/package.json'))

/** The bundled typefaces, as whole TrueType files: the second only for characters the first lacks. */
export const bundled = ['Inter', 'Noto Sans'] as const

export function isBundled(family: string): boolean {
  return bundled.some((one) => one === family)
}

/** All that this process prints in, by family: the bundled ones, brands' own, and what the system had to lend. */
const typefaces = new Map<string, Styles>([
  [
    'Inter',
    {
      normal: join(inter, '400Regular', 'Inter_400Regular.ttf'),
      bold: join(inter, '600SemiBold', 'Inter_600SemiBold.ttf'),
      italics: join(inter, '400Regular_Italic', 'Inter_400Regular_Italic.ttf'),
      bolditalics: join(inter, '600SemiBold_Italic', 'Inter_600SemiBold_Italic.ttf'),
    },
  ],
  [
    'Noto Sans',
    {
      normal: join(noto, '400Regular', 'NotoSans_400Regular.ttf'),
      bold: join(noto, '600SemiBold', 'NotoSans_600SemiBold.ttf'),
      italics: join(noto, '400Regular_Italic', 'NotoSans_400Regular_Italic.ttf'),
      bolditalics: join(noto, '600SemiBold_Italic', 'NotoSans_600SemiBold_Italic.ttf'),
    },
  ],
])
const readable = new Set([...typefaces.values()].flatMap(pathsOf))

/** Lets documents be set in a further typeface. A family always means the same files. */
export function addTypeface(family: string, styles: Styles): void {
  typefaces.set(family, styles)
  for (const path of pathsOf(styles)) readable.add(path)
}

/** Printing reads these files and no others. */
export function isFontFile(path: string): boolean {
  return readable.has(path)
}

/** A fresh dictionary: pdfmake changes the one it is given. */
export function fontDictionary(): TFontDictionary {
  const copied = (file: FontFile) => (typeof file === 'string' ? file : [...file])
  return Object.fromEntries(
    [...typefaces].map(([family, { normal, bold, italics, bolditalics }]) => [
      family,
      {
        normal: copied(normal),
        bold: copied(bold),
        italics: copied(italics),
        bolditalics: copied(bolditalics),
      },
    ]),
  ) as TFontDictionary
}

export function pathOf(file: FontFile): string {
  return typeof file === 'string' ? file : file[0]
}

function pathsOf({ normal, bold, italics, bolditalics }: Styles): readonly string[] {
  return [normal, bold, italics, bolditalics].map(pathOf)
}
