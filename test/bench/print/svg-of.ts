export type Shape = { readonly d: string; readonly fill: string; readonly stroke: string; readonly width: number }
export type Label = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
}
/** A chart as shapes and labels, in points from its upper left corner: whoever draws it so is spared the charting. */
export type ChartPicture = {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly labels: readonly Label[]
}

/** The same as an SVG, with its labels as text or without. */
export function svgOf({ width, height, shapes, labels }: ChartPicture, font: string | null): string {
  const drawn = shapes.map(
    ({ d, fill, stroke, width: pen }) => `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${pen}"/>`,
  )
  const said = labels.map(
    ({ text, x, y, size, bold }) =>
      `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}"${bold ? ' font-weight="600"' : ''}>${escaped(text)}</text>`,
  )
  const inside = [...drawn, ...(font === null ? [] : said)].join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
