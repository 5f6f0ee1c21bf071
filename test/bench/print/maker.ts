import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Content } from './content.ts'

export type Maker = (content: Content) => Promise<Uint8Array>

const inter = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'))

/** The typefaces that everybody prints in. */
export function fontFilesOf(): { readonly normal: string; readonly bold: string; readonly italics: string } {
  return {
    normal: join(inter, '400Regular', 'Inter_400Regular.ttf'),
    bold: join(inter, '600SemiBold', 'Inter_600SemiBold.ttf'),
    italics: join(inter, '400Regular_Italic', 'Inter_400Regular_Italic.ttf'),
  }
}
