import type { ChartNode } from '../../../templates/parts/chart.ts'
import { chartPicture } from './chart-picture.ts'
import type { ChartPicture } from './svg-of.ts'

/** A stretch of text in one style. */
export type Run = {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly italics: boolean
  readonly color: string
  readonly tabular: boolean
  readonly spacing: number
}
type Sides = readonly [left: number, top: number, right: number, bottom: number]
export type Rule = { readonly at: number; readonly width: number; readonly color: string }
export type Width = number | 'auto' | '*' | `${number}%`

/** A document's pages as a template gives them, with all styles resolved: what anybody who lays out pages can lay out. */
export type DocumentNode = {
  readonly margin: Sides
  readonly at: { readonly x: number; readonly y: number } | null
} & (
  | { readonly kind: 'break' }
  | {
      readonly kind: 'text'
      readonly runs: readonly Run[]
      readonly align: string
      readonly leading: number
      readonly level: 0 | 1 | 2 | 3
    }
  | { readonly kind: 'stack'; readonly children: readonly DocumentNode[]; readonly whole: boolean }
  | {
      readonly kind: 'columns'
      readonly children: readonly DocumentNode[]
      readonly widths: readonly Width[]
      readonly gap: number
    }
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly DocumentNode[])[]
      readonly heads: number
      readonly widths: readonly Width[]
      readonly rules: readonly Rule[]
      readonly padding: Sides
    }
  | { readonly kind: 'chart'; readonly picture: ChartPicture; readonly alt: string }
  | { readonly kind: 'svg'; readonly svg: string; readonly width: number; readonly alt: string }
  | { readonly kind: 'shapes'; readonly shapes: readonly ShapeNode[] }
)
export type ShapeNode = Readonly<Record<string, unknown>>
export type DocumentTree = {
  readonly content: DocumentNode
  /** By page, from the first. */
  readonly heads: readonly (DocumentNode | null)[]
  readonly feet: readonly (DocumentNode | null)[]
  readonly width: number
  readonly height: number
  readonly margins: Sides
  readonly title: string
  readonly language: string
}

type Given = { readonly [key: string]: unknown }
type Style = Given

/** Reads what pdfmake is about to be given, which it will write into. */
export function documentTree(
  definition: Given,
  pages: number,
  [width, height]: readonly [number, number],
): DocumentTree {
  const styles = (definition['styles'] ?? {}) as Record<string, Style>
  const usual = definition['defaultStyle'] as Style
  const of = (given: unknown) => (given === null || given === undefined ? null : nodeOf(given, usual, styles))
  const framed = (frame: unknown) =>
    Array.from({ length: pages }, (_, at) => of((frame as (page: number, pages: number) => unknown)(at + 1, pages)))
  return {
    content: nodeOf(definition['content'], usual, styles),
    heads: framed(definition['header']),
    feet: framed(definition['footer']),
    ...{ width, height, margins: definition['pageMargins'] as Sides },
    title: String((definition['info'] as Given)['title']),
    language: String(definition['language']),
  }
}

function nodeOf(given: unknown, around: Style, styles: Record<string, Style>): DocumentNode {
  if (typeof given !== 'object' || given === null) return nodeOf({ text: given }, around, styles)
  if (Array.isArray(given)) return nodeOf({ stack: given }, around, styles)
  const node = given as Given
  const style = styled(node, around, styles)
  const inside = (one: unknown) => nodeOf(one, style, styles)
  const base = { margin: sides(node['margin']), at: (node['absolutePosition'] as { x: number; y: number }) ?? null }
  if (node['pageBreak']) return { ...base, kind: 'break' }
  if (node['stack']) {
    return {
      ...base,
      kind: 'stack',
      children: (node['stack'] as unknown[]).map(inside),
      whole: Boolean(node['unbreakable']),
    }
  }
  if (node['columns']) {
    const columns = node['columns'] as readonly Given[]
    const widths = columns.map((column) => (column['width'] ?? '*') as Width)
    return { ...base, kind: 'columns', children: columns.map(inside), widths, gap: Number(node['columnGap'] ?? 0) }
  }
  if (node['table']) return { ...base, ...tableOf(node, inside) }
  if (node['chart']) {
    const { chart, width, height, alt } = node as unknown as ChartNode
    const picture = chartPicture({ chart, _width: width, _height: height } as never)
    return { ...base, kind: 'chart', picture, alt }
  }
  if (node['svg']) {
    const [width] = (node['fit'] as number[]) ?? [Number(node['width'] ?? 100)]
    return { ...base, kind: 'svg', svg: String(node['svg']), width: width ?? 100, alt: String(node['alt'] ?? '') }
  }
  if (node['canvas']) return { ...base, kind: 'shapes', shapes: structuredClone(node['canvas']) as ShapeNode[] }
  const role = String(node['role'] ?? '')
  const level = role === 'H1' ? 1 : role === 'H2' ? 2 : role === 'H3' ? 3 : 0
  const { alignment, lineHeight } = style
  return {
    ...base,
    kind: 'text',
    runs: runsOf(node, style, styles),
    align: String(alignment ?? 'left'),
    leading: Number(lineHeight ?? 1),
    level,
  }
}

function tableOf(node: Given, inside: (one: unknown) => DocumentNode) {
  const { body, widths, headerRows } = node['table'] as { body: unknown[][]; widths: Width[]; headerRows?: number }
  const layout = (typeof node['layout'] === 'object' ? node['layout'] : {}) as Record<
    string,
    (at: number, node: Given) => unknown
  >
  const rules = Array.from({ length: body.length + 1 }, (_, at) => ({
    at,
    width: Number(layout['hLineWidth']?.(at, node) ?? 0),
    color: String(layout['hLineColor']?.(at, node) ?? '#000000'),
  })).filter(({ width }) => width > 0)
  // One that pdfmake has laid out before has become an object.
  const asked = widths.map((width) => (typeof width === 'object' ? (width as { readonly width: Width }).width : width))
  const padded = (name: string) => Number(layout[name]?.(1, node) ?? 0)
  const padding = [
    padded('paddingLeft'),
    padded('paddingTop'),
    padded('paddingRight'),
    padded('paddingBottom'),
  ] as const
  return {
    kind: 'table' as const,
    rows: body.map((row) => row.map(inside)),
    heads: headerRows ?? 0,
    widths: asked,
    rules,
    padding,
  }
}

function runsOf(node: Given, style: Style, styles: Record<string, Style>): readonly Run[] {
  const text = node['pageReference'] === undefined ? node['text'] : '1'
  if (Array.isArray(text)) {
    return text.flatMap((one) =>
      typeof one === 'object'
        ? runsOf(one as Given, styled(one as Given, style, styles), styles)
        : runsOf({ text: one }, style, styles),
    )
  }
  if (typeof text === 'object' && text !== null)
    return runsOf(text as Given, styled(text as Given, style, styles), styles)
  const said = { size: Number(style['fontSize']), bold: Boolean(style['bold']), italics: Boolean(style['italics']) }
  const tabular = Boolean(style['fontFeatures'])
  return [
    {
      text: String(text ?? ''),
      ...said,
      color: String(style['color']),
      tabular,
      spacing: Number(style['characterSpacing'] ?? 0),
    },
  ]
}

const inherited = [
  'fontSize',
  'bold',
  'italics',
  'color',
  'alignment',
  'lineHeight',
  'fontFeatures',
  'characterSpacing',
]

function styled(node: Given, around: Style, styles: Record<string, Style>): Style {
  const named = [node['style'] ?? []].flat().map((name) => styles[String(name)] ?? {})
  const own = inherited.flatMap((key) => (node[key] === undefined ? [] : [[key, node[key]] as const]))
  return Object.assign({}, around, ...named, Object.fromEntries(own))
}

function sides(margin: unknown): Sides {
  if (typeof margin === 'number') return [margin, margin, margin, margin]
  const [left = 0, top = 0, right = left, bottom = top] = (margin ?? []) as number[]
  return [left, top, right, bottom]
}
