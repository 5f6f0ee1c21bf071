export type CssFont = { readonly bold: boolean; readonly italics: boolean; readonly size: number }

const sizes = /([\d.]+)px/
const bolds = /\b(bold|[6-9]00)\b/

/** Reads a canvas font such as `italic 600 9px Inter`; the family is ours to choose. */
export function cssFont(css: string): CssFont {
  const size = Number(sizes.exec(css)?.[1] ?? 10)
  return { bold: bolds.test(css), italics: /\bitalic\b/.test(css), size }
}
