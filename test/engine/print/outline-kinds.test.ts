import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layReady } from '../../../electron/engine/print/brand-fonts.ts'
import { printStatement, wholeStatement } from '../../../electron/engine/print/print.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import harbourline from '../../../templates/brands/harbourline.json' with { type: 'json' }
import { readPdf, writtenIn } from '../../fixtures/read-pdf.ts'
import { rich } from '../../fixtures/statement-models.ts'

/** OpenType with CFF outlines, and a collection of such: what Debian's fonts-cantarell, fonts-texgyre, fonts-noto-cjk bring. */
const outlines = [
  '/usr/share/fonts/opentype/cantarell/Cantarell-Regular.otf',
  '/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyreheros-regular.otf',
].find(existsSync)
const collection = existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')

async function print(model: StatementModel, brand: Parameters<typeof wholeStatement>[1]) {
  const printed = await printStatement(wholeStatement(model, brand))
  if (!printed.ok) throw new Error(printed.problem.message)
  return { ...(await readPdf(printed.value.bytes)), file: writtenIn(printed.value.bytes) }
}

test.skipIf(outlines === undefined)(
  'a brand is set in an OTF with CFF outlines, a part of it in the file; without fonts-cantarell this is skipped',
  async () => {
    const bytes = readFileSync(outlines ?? '')
    const font = { name: 'Its own', sha256: createHash('sha256').update(bytes).digest('hex') }
    const brand = { ...harbourline, fonts: { heading: font, body: font, bodyBold: null } }
    layReady(brand, () => bytes)
    const { all, file } = await print(rich, brand)
    expect(all).toContain('What you expected, what you got')
    expect(file).toContain('/CIDFontType0C')
    expect(file).not.toContain('+Inter-Regular')
  },
)

test.skipIf(!collection)(
  'characters of a collection of this machine are printed from it; without fonts-noto-cjk this is skipped',
  async () => {
    const name = '海原水産株式会社'
    const { pages, file } = await print({ ...rich, account: { ...rich.account, name } }, harbourline)
    expect(pages[0]).toContain(name)
    expect(file).toMatch(/\+NotoSansCJK/)
    expect(file).toContain('/CIDFontType0C')
    expect(file).toContain('/CIDToGIDMap')
  },
)
