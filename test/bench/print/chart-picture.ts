import { drawChart } from '../../../electron/engine/print/draw-chart.ts'
import { fontDictionary } from '../../../electron/engine/print/fonts.ts'
import { surfaceOf } from '../../../electron/engine/print/pdf-surface.ts'
import { PdfDocument, Renderer } from '../../../electron/engine/print/pdfmake-parts.ts'
import type { ChartNode } from '../../../templates/parts/chart.ts'
import type { ChartPicture, Label, Shape } from './svg-of.ts'

type Node = ChartNode & { readonly _width: number; readonly _height: number }

/** What some printing draws as charts, page by page. */
export async function chartsOf<T>(
  print: () => Promise<T>,
): Promise<{ readonly charts: ChartPicture[][]; readonly result: T }> {
  const { prototype } = Renderer
  const { renderSVG } = prototype
  const charts: ChartPicture[][] = []
  prototype.renderSVG = function renderSeen(node) {
    if (typeof node === 'object' && node !== null && 'chart' in node) {
      const at = pageOf(this.pdfDocument)
      charts[at] = [...(charts[at] ?? []), chartPicture(node as Node)]
    }
    renderSVG.call(this, node)
  }
  try {
    return { charts, result: await print() }
  } finally {
    prototype.renderSVG = renderSVG
  }
}

function pageOf(document: object): number {
  const { start, count } = (
    document as { bufferedPageRange: () => { start: number; count: number } }
  ).bufferedPageRange()
  return start + count - 1
}

export function chartPicture({ chart, _width: width, _height: height }: Node): ChartPicture {
  const document = new PdfDocument(fontDictionary(), {}, {}, {}, { font: null, autoFirstPage: false })
  document.addPage({})
  const real = surfaceOf(document)
  const shapes: Shape[] = []
  const labels: Label[] = []
  const next: { text: string; bold: boolean; size: number }[] = []
  let pen = { fill: '#000', stroke: '#000', width: 1 }
  const see = (operators: string) => {
    const path: string[] = []
    for (const line of operators.split('\n')) {
      const parts = line.split(' ')
      const operator = parts.at(-1) ?? ''
      const numbers = parts.slice(0, -1)
      if (operator === 'rg') pen = { ...pen, fill: css(numbers) }
      else if (operator === 'RG') pen = { ...pen, stroke: css(numbers) }
      else if (operator === 'w') pen = { ...pen, width: Number(numbers[0]) }
      else if (operator === 'Tm') place(numbers, labels, next.shift())
      else if (letters[operator]) path.push(`${letters[operator]}${numbers.join(' ')}`)
      else if (operator === 'f' || operator === 'f*')
        shapes.push({ d: path.join(''), fill: pen.fill, stroke: 'none', width: 0 })
      else if (operator === 'S') shapes.push({ d: path.join(''), fill: 'none', stroke: pen.stroke, width: pen.width })
    }
  }
  const glyphRuns: typeof real.glyphRuns = (text, font) => {
    const runs = real.glyphRuns(text, font)
    for (const [at] of runs.entries()) next.push({ text: at === 0 ? text : '', bold: font.bold, size: font.size })
    return runs
  }
  drawChart({ ...real, write: see, glyphRuns }, chart, width, height)
  return { width, height, shapes, labels }
}

const letters: Readonly<Record<string, string>> = { m: 'M', l: 'L', c: 'C', h: 'Z' }

function css(numbers: readonly string[]): string {
  return `rgb(${numbers.map((part) => Math.round(Number(part) * 255)).join(', ')})`
}

function place(numbers: readonly string[], labels: Label[], label: Omit<Label, 'x' | 'y'> | undefined): void {
  if (label && label.text !== '') labels.push({ ...label, x: Number(numbers[4]), y: Number(numbers[5]) })
}
