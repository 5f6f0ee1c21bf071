import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import Printer from 'pdfmake/js/Printer.js'
import type { Day } from '../../../shared/days.ts'
import { done, type Result } from '../../../shared/problem.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { wordsFor } from '../../../shared/words.ts'
import { renewalStatement } from '../../../templates/statement/renewal.ts'
import { themeOf } from '../../../templates/theme.ts'
import { teachCharts } from './chart-node.ts'
import { fontDictionary, isFontFile } from './fonts.ts'
import { missingFrom } from './missing-from.ts'
import { setInFonts } from './set-in-fonts.ts'
import { statementNumber } from './statement-number.ts'

export type Printed = { readonly bytes: Uint8Array; readonly pages: number; readonly number: string }

teachCharts()

/**
 * A customer's statement as a PDF; the same model and brand give the same bytes on any day, in any time zone.
 * Refused with `character-missing` where a text needs a character that no bundled typeface has.
 */
export async function printStatement(model: StatementModel, brand: Brand): Promise<Result<Printed>> {
  const words = wordsFor(model.locale)
  const id = statementNumber(model)
  const definition = renewalStatement(model, brand, id, themeOf(brand), words)
  const missing = missingFrom(definition.content, model, brand)
  if (missing) return missing
  const { bytes, pages } = await print(definition, model.asOf)
  return done({ bytes, pages, number: id.number })
}

async function print(definition: TDocumentDefinitions, asOf: Day): Promise<Omit<Printed, 'number'>> {
  const { header, footer, info } = definition
  const printer = new Printer.default(fontDictionary(), null, noDownloads, isFontFile)
  const document = await printer.createPdfKitDocument({
    ...definition,
    // The only date in the file, and what its identifier is made from: the same data, the same bytes.
    info: { ...info, creationDate: new Date(`${asOf}T00:00:00Z`) },
    content: setInFonts(definition.content),
    ...(typeof header === 'function' ? { header: (...page) => setInFonts(header(...page) ?? '') } : {}),
    ...(typeof footer === 'function' ? { footer: (...page) => setInFonts(footer(...page) ?? '') } : {}),
  })
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk as Uint8Array)
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages: document._pdfMakePages.length }
}

/** In place of pdfmake's resolver, which would fetch what looks like an address: a statement needs nothing from outside. */
const noDownloads = { resolve: () => Promise.resolve(), resolved: () => Promise.resolve() }
