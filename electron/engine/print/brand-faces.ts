import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Brand } from '../../../shared/statement/brand.ts'
import { headingStyles } from '../../../templates/theme.ts'
import { familiesOf } from './brand-fonts.ts'

/** The same document set in a brand's own typefaces: one for headings, one for all else. */
export function inFontsOf(brand: Brand, definition: TDocumentDefinitions): TDocumentDefinitions {
  const { body, heading } = familiesOf(brand)
  const headings = headingStyles.map((name) => [name, { ...definition.styles?.[name], font: heading }] as const)
  return {
    ...definition,
    styles: { ...definition.styles, ...Object.fromEntries(headings) },
    defaultStyle: { ...definition.defaultStyle, font: body },
  }
}
