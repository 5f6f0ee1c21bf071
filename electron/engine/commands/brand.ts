import { contrastsOf } from '../../../shared/statement/contrast.ts'
import { exportBrand, importBrand } from '../brands/brand-file.ts'
import { beginning, brandNamed, brandNames } from '../brands/brands.ts'
import { removeBrand } from '../brands/keep-brand.ts'
import type { Book } from '../store/book.ts'
import { forgetUnusedFonts } from '../store/brands.ts'
import { operandsOf } from '../terminal/arguments.ts'
import { textTable } from '../terminal/table.ts'
import { type Command, orRefuse, refuse } from './command.ts'
import { withBook } from './with-book.ts'

export const brand: Command = {
  name: 'brand',
  operands: 'BOOK [KEY]',
  help: 'Lists the brands of a book, takes one from a file, writes one as a file, or removes one.',
  options: [
    { name: 'import', value: 'FILE', help: 'a brand as JSON, its logo and typefaces beside it' },
    { name: 'export', value: 'DIR', help: 'with KEY: writes it, its logo and typefaces into a folder' },
    { name: 'remove', value: null, help: 'with KEY: takes it out of the book' },
  ],
  run: (args, terminal) => {
    const [file = '', key] = operandsOf(brand, args, 1, 2)
    const [from, folder, remove] = [args.text('import'), args.text('export'), args.has('remove')]
    if (key === undefined && (folder !== null || remove))
      refuse('usage', 'Name the brand that is meant, after the book.')
    return withBook(file, from !== null || remove ? 'write' : 'read', (book) => {
      const imported = from === null ? null : orRefuse(importBrand(book, from, terminal.now().toISOString()))
      const only = imported?.key ?? key
      if (remove && key !== undefined) {
        orRefuse(removeBrand(book, key, terminal.now().toISOString()))
        forgetUnusedFonts(book)
      } else if (folder !== null && key !== undefined)
        orRefuse(exportBrand(book, orRefuse(brandNamed(book, key)), folder))
      const keys = only === undefined || remove ? brandNames(book) : [only]
      const brands = keys.map((one) => brandJson(book, one))
      return { exit: 0, json: { brands }, text: textTable(columns, brands.map(row)) }
    })
  },
}

function brandJson(book: Book, key: string) {
  const { logo, colors, fonts, contact, legal, footer, byLanguage } = orRefuse(brandNamed(book, key))
  const named = (font: { readonly name: string } | null) => font?.name ?? null
  return {
    key,
    comesWithProgram: beginning().includes(key),
    logo: logo === null ? null : logo.startsWith('data:') ? 'png' : 'svg',
    colors,
    contrast: contrastsOf(colors).map((one) => ({ ...one, ratio: Math.round(one.ratio * 100) / 100 })),
    fonts: { heading: named(fonts.heading), body: named(fonts.body), bodyBold: named(fonts.bodyBold) },
    ...{ contact, legal, footer, byLanguage: byLanguage ?? {} },
  }
}

const columns = [
  { title: 'brand', align: 'left' },
  { title: 'logo', align: 'left' },
  { title: 'colours', align: 'left' },
  { title: 'fonts', align: 'left' },
  { title: '', align: 'left' },
] as const

function row({ key, logo, colors, contrast, fonts }: ReturnType<typeof brandJson>): readonly string[] {
  const weak = contrast.flatMap(({ color, ratio, needed, suggestion }) =>
    suggestion === null ? [] : [`${color} has a contrast of ${ratio} and needs ${needed}: take ${suggestion}`],
  )
  return [
    ...[key, logo ?? 'none', Object.values(colors).join(' ')],
    [...new Set([fonts.heading, fonts.body, fonts.bodyBold].filter((name) => name !== null))].join(', ') || 'Inter',
    weak.join('; '),
  ]
}
