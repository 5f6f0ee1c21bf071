import type { StyleDictionary } from 'pdfmake/interfaces.js'
import type { ChartColors } from '../shared/charts/chart-colors.ts'
import type { Brand } from '../shared/statement/brand.ts'

/** How a document looks: the brand's colours with the greys between them, and measures in points. */
export type Theme = {
  readonly colors: ChartColors & { readonly tint: string }
  readonly page: {
    readonly width: number
    readonly height: number
    readonly side: number
    readonly top: number
    readonly bottom: number
  }
  /** The width between the side margins. */
  readonly measure: number
  readonly styles: StyleDictionary
}

const ink = '#1b2430'
const muted = '#586473'
const rule = '#d5dbe2'
const pages = {
  portrait: { width: 595.28, height: 841.89, side: 52, top: 58, bottom: 48 },
  landscape: { width: 841.89, height: 595.28, side: 40, top: 56, bottom: 42 },
}

/** The theme of a brand on A4: its three colours, sparingly, among neutral ones. */
export function themeOf(brand: Brand, orientation: keyof typeof pages = 'portrait'): Theme {
  const colors = { ...brand.colors, ink, muted, rule, tint: lightened(brand.colors.primary) }
  const page = pages[orientation]
  return { colors, page, measure: page.width - 2 * page.side, styles: stylesOf(colors) }
}

/** The styles that are set in a brand's typeface for headings. */
export const headingStyles = ['display', 'displayLong', 'part', 'section'] as const

/** One scale: 8, 9, 11.5, 15, 20, 30. */
function stylesOf(colors: Theme['colors']): StyleDictionary {
  return {
    display: { fontSize: 30, bold: true, color: colors.ink, lineHeight: 1.08, characterSpacing: -0.5 },
    displayLong: { fontSize: 24, bold: true, color: colors.ink, lineHeight: 1.12, characterSpacing: -0.3 },
    headline: { fontSize: 15, color: colors.ink, lineHeight: 1.42, characterSpacing: -0.1 },
    part: { fontSize: 20, bold: true, color: colors.primary, characterSpacing: -0.3, lineHeight: 1.1 },
    section: { fontSize: 11.5, bold: true, color: colors.ink, lineHeight: 1.15 },
    figure: { fontSize: 17, bold: true, color: colors.primary, fontFeatures: ['tnum'], characterSpacing: -0.3 },
    label: { fontSize: 8, color: colors.muted, lineHeight: 1.25 },
    kicker: { fontSize: 9.5, bold: true, color: colors.primary, characterSpacing: 0.2 },
    body: { fontSize: 9, color: colors.ink, lineHeight: 1.4 },
    fine: { fontSize: 8, color: colors.ink, lineHeight: 1.3 },
    small: { fontSize: 8, color: colors.muted, lineHeight: 1.3 },
    head: { fontSize: 8, color: colors.muted, bold: true, lineHeight: 1.2 },
    cell: { fontSize: 8.5, color: colors.ink, lineHeight: 1.3 },
    number: { fontSize: 8.5, color: colors.ink, lineHeight: 1.3, alignment: 'right', fontFeatures: ['tnum'] },
  }
}

/** Nine parts white to one part colour: a ground that dark text stays readable on. */
function lightened(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return `#${parts
    .map((part) =>
      Math.round(255 - (255 - part) * 0.07)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
