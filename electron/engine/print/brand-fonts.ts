import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Brand, type BrandFont, fontsOf } from '../../../shared/statement/brand.ts'
import { writeWhole } from '../write-file.ts'
import { addTypeface } from './fonts.ts'

/**
 * A brand's typefaces lie in the book; every thread and process that prints finds them in a folder of the user's own,
 * under the hash of their content, and believes them only by that.
 */
const folder = join(tmpdir(), `counterpart-fonts-${userInfo().username}`)
const whole = new Set<string>()

/** Lays a brand's typefaces ready for printing, from where they are kept. */
export function layReady(brand: Brand, bytesOf: (sha256: string) => Uint8Array | null): void {
  for (const { sha256 } of fontsOf(brand)) {
    if (isReady(sha256)) continue
    const bytes = bytesOf(sha256)
    if (!bytes) continue
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeWhole(fileOf(sha256), bytes)
  }
}

/** The families that a brand is set in; where a file of its own is not at hand, the bundled one. */
export function familiesOf({ fonts }: Pick<Brand, 'fonts'>): { readonly body: string; readonly heading: string } {
  const bold = fonts.bodyBold && isReady(fonts.bodyBold.sha256) ? fonts.bodyBold : fonts.body
  const body = familyOf(fonts.body, bold)
  return { body: body ?? 'Inter', heading: familyOf(fonts.heading, fonts.heading) ?? body ?? 'Inter' }
}

/** Whether a document of this brand would be set as it was made to be. */
export function fontsAtHand(brand: Pick<Brand, 'fonts'>): boolean {
  return fontsOf(brand).every(({ sha256 }) => isReady(sha256))
}

function familyOf(normal: BrandFont | null, bold: BrandFont | null): string | null {
  if (!normal || !bold || !isReady(normal.sha256)) return null
  const family = `Brand ${normal.sha256.slice(0, 12)} ${bold.sha256.slice(0, 12)}`
  const [regular, heavy] = [fileOf(normal.sha256), fileOf(bold.sha256)]
  addTypeface(family, { normal: regular, bold: heavy, italics: regular, bolditalics: heavy })
  return family
}

function isReady(sha256: string): boolean {
  const file = fileOf(sha256)
  if (whole.has(sha256)) return existsSync(file)
  if (!existsSync(file)) return false
  if (createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256) return false
  whole.add(sha256)
  return true
}

function fileOf(sha256: string): string {
  return join(folder, `${sha256}.font`)
}
