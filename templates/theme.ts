import type { StyleDictionary } from 'pdfmake/interfaces.js'
import type { ChartColors } from '../shared/charts/chart-colors.ts'
import type { Brand } from '../shared/statement/brand.ts'
import type { Paper } from '../shared/statement/paper.ts'

/** How a document looks: the brand's colours with the greys between them, and measures in points. */
export type Theme = {
  readonly colors: ChartColors & { readonly tint: string }
  readonly paper: Paper
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
const rule = '#d9dee4'
const pages = {
  A4: {
    portrait: { width: 595.28, height: 841.89, side: 54, top: 60, bottom: 48 },
    landscape: { width: 841.89, height: 595.28, side: 40, top: 56, bottom: 42 },
  },
  Letter: {
    portrait: { width: 612, height: 792, side: 60, top: 58, bottom: 46 },
    landscape: { width: 792, height: 612, side: 38, top: 56, bottom: 42 },
  },
}

/** The theme of a brand on paper: its three colours, sparingly, among neutral ones. */
export function themeOf(
  brand: Brand,
  paper: Paper = 'A4',
  orientation: keyof (typeof pages)['A4'] = 'portrait',
): Theme {
  const colors = { ...brand.colors, ink, muted, rule, tint: lightened(brand.colors.primary) }
  const page = pages[paper][orientation]
  return { colors, paper, page, measure: page.width - 2 * page.side, styles: stylesOf(colors) }
}

/** The styles that are set in a brand's typeface for headings. */
export const headingStyles = ['display', 'displayLong', 'displayLongest', 'part', 'section'] as const

/**
 * One scale, each step about a quarter above the last: 7.5, 8.5, 9.5, 12, 15, 19, 24, 32. Figures in columns have one
 * width. `lineHeight` is in parts of what the typeface itself has, a fifth above its size.
 */
function stylesOf(colors: Theme['colors']): StyleDictionary {
  return {
    display: { fontSize: 32, bold: true, color: colors.ink, lineHeight: 1.06, characterSpacing: -0.7 },
    displayLong: { fontSize: 24, bold: true, color: colors.ink, lineHeight: 1.1, characterSpacing: -0.4 },
    displayLongest: { fontSize: 19, bold: true, color: colors.ink, lineHeight: 1.15, characterSpacing: -0.2 },
    headline: { fontSize: 15, color: colors.ink, lineHeight: 1.34, characterSpacing: -0.1 },
    headlineLong: { fontSize: 12, color: colors.ink, lineHeight: 1.34 },
    part: { fontSize: 19, bold: true, color: colors.ink, characterSpacing: -0.3, lineHeight: 1.06 },
    section: { fontSize: 11, bold: true, color: colors.ink, lineHeight: 1.15 },
    figure: { fontSize: 19, bold: true, color: colors.primary, fontFeatures: ['tnum'], characterSpacing: -0.3 },
    label: { fontSize: 7.5, color: colors.muted, lineHeight: 1.18 },
    kicker: { fontSize: 9.5, bold: true, color: colors.primary, characterSpacing: 0.2 },
    lead: { fontSize: 9.5, color: colors.muted, lineHeight: 1.18 },
    body: { fontSize: 9.5, color: colors.ink, lineHeight: 1.19 },
    fine: { fontSize: 8, color: colors.ink, lineHeight: 1.12 },
    small: { fontSize: 7.5, color: colors.muted, lineHeight: 1.13 },
    head: { fontSize: 7.5, color: colors.muted, bold: true, lineHeight: 1.12 },
    cell: { fontSize: 8.5, color: colors.ink, lineHeight: 1.15 },
    number: { fontSize: 8.5, color: colors.ink, lineHeight: 1.15, alignment: 'right', fontFeatures: ['tnum'] },
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
