import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { galleryBook } from './gallery-book.ts'
import { layoutFaults } from './layout-faults.ts'
import { type Rendered, renderCustomer, renderInternal, renderReview } from './render.ts'

// Renders every case of test/fixtures/gallery.json as every document into a folder, for looking at: PDFs, and their
// pages as PNGs where poppler is there. `npm run gallery -- --out DIR --only CASE`.
const { values } = parseArgs({ options: { out: { type: 'string', default: 'gallery' }, only: { type: 'string' } } })
mkdirSync(values.out, { recursive: true })
const book = galleryBook()
let faults = 0
for (const facts of book.accounts) {
  if (values.only && !facts.account.accountId.startsWith(values.only)) continue
  for (const document of ['renewal', 'summary'] as const) keep(await renderCustomer(book, facts, document))
  keep(await renderInternal(book, facts))
}
for (const locale of values.only ? [] : ['en-GB', 'en-US', 'nl-NL', 'de-DE', 'fr-FR', 'ru-RU']) {
  keep(await renderReview(book, locale))
}
process.exitCode = faults === 0 ? 0 : 1

function keep({ name, bytes, pages, theme }: Rendered): void {
  const file = join(values.out, `${name}.pdf`)
  writeFileSync(file, bytes)
  const found = layoutFaults(pages, theme)
  faults += found.length
  process.stdout.write(`${name}: ${pages.length} pages${found.map((fault) => `\n  ${fault}`).join('')}\n`)
  try {
    execFileSync('pdftoppm', ['-r', '70', '-png', file, join(values.out, name)])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
