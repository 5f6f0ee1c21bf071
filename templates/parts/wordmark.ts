import type { Content } from 'pdfmake/interfaces.js'
import type { Brand } from '../../shared/statement/brand.ts'
import type { Theme } from '../theme.ts'

/** The brand's logo, or the company's name set in type where it has none. */
export function wordmark(brand: Brand, company: string, theme: Theme): Content {
  if (brand.logo?.startsWith('data:')) return { image: brand.logo, fit: [190, 38], alt: company } as Content
  return brand.logo
    ? ({ svg: brand.logo, fit: [190, 38], alt: company } as Content)
    : { text: company, fontSize: 15, bold: true, color: theme.colors.primary, characterSpacing: -0.2 }
}
