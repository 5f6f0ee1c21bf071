import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { languageTags } from '../../../shared/languages.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Brand, brandSchema, fontsOf } from '../../../shared/statement/brand.ts'
import type { Book } from '../store/book.ts'
import { fontBytes, forgetUnusedFonts, putBrand, putFont } from '../store/brands.ts'
import { writeWhole } from '../write-file.ts'
import { nameOfFont } from './font-file.ts'
import { pngLogo } from './png-logo.ts'
import { sanitisedSvg } from './sanitised-svg.ts'

const said = {
  legal: brandSchema.shape.legal.default(null),
  footer: brandSchema.shape.footer.default(null),
}
/** A brand as a file: its logo and typefaces are files beside it, named in it; what is left out is null. */
const file = z.strictObject({
  ...brandSchema.shape,
  logo: z.string().nullable().default(null),
  fonts: z
    .strictObject({
      heading: z.string().nullable().default(null),
      body: z.string().nullable().default(null),
      bodyBold: z.string().nullable().default(null),
    })
    .default({ heading: null, body: null, bodyBold: null }),
  contact: brandSchema.shape.contact.partial().default({}),
  ...said,
  byLanguage: z.partialRecord(z.enum(languageTags), z.strictObject(said)).optional(),
})
type Faces = 'heading' | 'body' | 'bodyBold'

/** Takes a brand from a file and those beside it into the book; all of it or nothing. */
export function importBrand(book: Book, path: string, at: string): Result<Brand> {
  const text = fileAt(path, path)
  if (!text.ok) return text
  const read = file.safeParse(jsonOf(text.value))
  if (!read.success) {
    const [issue] = read.error.issues
    return refused('bad-brand', {
      brand: basename(path),
      where: `${issue?.path.join('.')}`,
      reason: `${issue?.message}`,
    })
  }
  const { logo, fonts, contact, ...rest } = read.data
  const picture =
    logo === null || logo.startsWith('<svg') ? cleaned(logo) : logoIn(fileAt(join(dirname(path), logo), logo))
  if (!picture.ok) return picture
  const faces: { readonly face: Faces; readonly name: string; readonly bytes: Uint8Array }[] = []
  for (const face of ['heading', 'body', 'bodyBold'] as const) {
    const named = fonts[face]
    if (named === null) continue
    const bytes = fileAt(join(dirname(path), named), named)
    if (!bytes.ok) return bytes
    const name = nameOfFont(named, bytes.value)
    if (!name.ok) return name
    faces.push({ face, name: name.value, bytes: bytes.value })
  }
  return book.db.transaction(() => {
    const kept = faces.map(({ face, name, bytes }) => [face, putFont(book, name, bytes)] as const)
    const brand: Brand = {
      ...{ ...rest, logo: picture.value, contact: wholeContact(contact) },
      fonts: { heading: null, body: null, bodyBold: null, ...Object.fromEntries(kept) },
    }
    putBrand(book, brand, at)
    forgetUnusedFonts(book)
    return done(brand)
  })()
}

/** Writes a brand as a file into a folder, its logo and typefaces beside it; returns the file. */
export function exportBrand(book: Book, brand: Brand, folder: string): Result<string> {
  mkdirSync(folder, { recursive: true })
  const png = brand.logo?.startsWith('data:') ? Buffer.from(brand.logo.split(',')[1] ?? '', 'base64') : null
  const logo = brand.logo === null ? null : `${brand.key}-logo.${png ? 'png' : 'svg'}`
  const names = new Map(fontsOf(brand).map(({ sha256, name }) => [sha256, `${safe(name)}-${sha256.slice(0, 8)}.ttf`]))
  const named = (face: Faces) => names.get(brand.fonts[face]?.sha256 ?? '') ?? null
  const fonts = { heading: named('heading'), body: named('body'), bodyBold: named('bodyBold') }
  const written = [
    ...(logo === null ? [] : [writeWhole(join(folder, logo), png ?? brand.logo ?? '')]),
    ...[...names].map(([sha256, name]) => writeWhole(join(folder, name), fontBytes(book, sha256) ?? '')),
    writeWhole(join(folder, `${brand.key}.json`), `${JSON.stringify({ ...brand, logo, fonts }, null, 2)}\n`),
  ]
  return written.find((one) => !one.ok) ?? (written.at(-1) as Result<string>)
}

function wholeContact(contact: z.output<typeof file>['contact']): Brand['contact'] {
  const { name = null, email = null, phone = null, website = null, address = null } = contact
  return { name, email, phone, website, address }
}

/** A logo as it came: an SVG or a PNG. */
export function logoIn(bytes: Result<Uint8Array>): Result<string> {
  if (!bytes.ok) return bytes
  return bytes.value[0] === 0x89 ? pngLogo(bytes.value) : sanitisedSvg(Buffer.from(bytes.value).toString('utf8'))
}

function cleaned(svg: string | null): Result<string | null> {
  return svg === null ? done(null) : sanitisedSvg(svg)
}

function fileAt(path: string, name: string): Result<Uint8Array> {
  return existsSync(path) ? done(readFileSync(path)) : refused('brand-file-missing', { name })
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

function safe(name: string): string {
  return name
    .replace(/[^\p{L}\p{N} -]+/gu, '')
    .trim()
    .slice(0, 60)
}
