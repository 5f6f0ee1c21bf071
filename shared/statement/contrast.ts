/** A colour written #rrggbb. */
export type Hex = string

/** What a colour of a brand is used for, and the least contrast that WCAG 2.2 AA asks of that. */
export const contrastNeeded = {
  /** Headings and figures in it on white, and white text on it (1.4.3). */
  primary: 4.5,
  /** Lines and areas of charts (1.4.11). */
  secondary: 3,
  /** Shortfalls and what was paid, as text on white (1.4.3). */
  accent: 4.5,
} as const
export type BrandColor = keyof typeof contrastNeeded

export type Contrast = {
  readonly color: BrandColor
  /** Against white, from 1 to 21. */
  readonly ratio: number
  readonly needed: number
  readonly enough: boolean
  /** The nearest darker shade that is enough; null: it is enough as it is. */
  readonly suggestion: Hex | null
}

/** How well each colour of a brand can be read on paper. */
export function contrastsOf(colors: Readonly<Record<BrandColor, Hex>>): readonly Contrast[] {
  return (['primary', 'secondary', 'accent'] as const).map((color) => {
    const ratio = contrast(colors[color], '#ffffff')
    const needed = contrastNeeded[color]
    const enough = ratio >= needed
    return { color, ratio, needed, enough, suggestion: enough ? null : darkened(colors[color], needed) }
  })
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: Hex, b: Hex): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Of the same hue, and as dark as it has to be on white: its light is taken away step by step of 1/256. */
function darkened(color: Hex, needed: number): Hex {
  const parts = partsOf(color)
  const shades = Array.from({ length: 257 }, (_, step) => hexOf(parts.map((part) => part * (1 - step / 256))))
  return shades.find((shade) => contrast(shade, '#ffffff') >= needed) ?? '#000000'
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: Hex): number {
  const [red = 0, green = 0, blue = 0] = partsOf(color)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function partsOf(color: Hex): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

function hexOf(parts: readonly number[]): Hex {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}
