import { dirname, join } from 'node:path'
import type { DocumentNode, DocumentTree, Run, ShapeNode, Width } from '../print/document-tree.ts'
import { fontFilesOf, type Maker } from '../print/maker.ts'
import { svgOf } from '../print/svg-of.ts'

type Compiler = {
  readonly NodeCompiler: {
    readonly create: (options: object) => {
      readonly pdf: (options: object, how?: object) => Uint8Array
      readonly mapShadow: (path: string, content: Buffer) => void
      readonly evictCache: (age: number) => void
    }
  }
}

/**
 * typst's own compiler, by its package for Node: the same document from the same tree, laid out by typst itself, with
 * tables, headings, charts as pictures with their labels placed on them, tags, and the data inside.
 */
export async function typst(): Promise<Maker> {
  const { NodeCompiler } = (await import(String('@myriaddreamin/typst-ts-node-compiler'))) as Compiler
  const { normal, bold, italics } = fontFilesOf()
  const compiler = NodeCompiler.create({
    workspace: dirname(normal),
    fontArgs: [{ fontPaths: [normal, bold, italics].map((file) => dirname(file)) }],
  })
  return async ({ tree, data }) => {
    // What it remembers of a document printed before would be measured instead of printing.
    compiler.evictCache(0)
    compiler.mapShadow(join(dirname(normal), 'statement.json'), Buffer.from(data))
    return compiler.pdf({ mainFileContent: sourceOf(tree) }, { pdfTags: true })
  }
}

function sourceOf({ content, heads, feet, width, height, margins, title, language }: DocumentTree): string {
  const [left, top, right, bottom] = margins
  const pages = (nodes: readonly (DocumentNode | null)[]) =>
    `(${nodes.map((node) => (node ? `[${markup(node)}]` : '[]')).join(', ')},)`
  return `#set document(title: ${string(title)}, date: none)
#set text(font: "Inter", top-edge: "ascender", bottom-edge: "descender", lang: ${string(language.slice(0, 2))})
#set par(spacing: 0pt, leading: 0.3em)
#set block(spacing: 0pt)
#show heading: set block(above: 0pt, below: 0pt)
#pdf.attach("statement.json", relationship: "data", mime-type: "application/json")
#let side = ${left}pt
#let above = ${top}pt
#let heads = ${pages(heads)}
#let feet = ${pages(feet)}
#let nth(all) = context { let at = counter(page).get().first() - 1; place(top + left, dx: ${-left}pt, block(width: ${width}pt, all.at(calc.min(at, all.len() - 1)))) }
#set page(width: ${width}pt, height: ${height}pt, margin: (left: ${left}pt, top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt), header-ascent: 0pt, footer-descent: 0pt, header: block(height: ${top}pt, nth(heads)), footer: nth(feet))
${markup(content)}`
}

function markup(node: DocumentNode): string {
  const inside = inner(node)
  const [left, top, right, bottom] = node.margin
  const padded =
    left + top + right + bottom === 0 && left === right
      ? inside
      : `#pad(left: ${left}pt, top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt)[${inside}]`
  return node.at ? `#place(top + left, dx: ${node.at.x}pt - side, dy: ${node.at.y}pt - above)[${inside}]` : padded
}

function inner(node: DocumentNode): string {
  switch (node.kind) {
    case 'break':
      return '#pagebreak()'
    case 'text': {
      const text = node.runs.map(runOf).join('')
      if (text === '') return ''
      // Below each line the same as pdfmake leaves: what its height is more than the typeface's own.
      const leading = `${(Math.max(...node.runs.map(({ size }) => size)) * 1.21 * (node.leading - 1)).toFixed(2)}pt`
      const said = node.level === 0 ? text : `#heading(level: ${node.level})[${text}]`
      const block = `block(inset: (bottom: ${leading}))[#set par(leading: ${leading})\n${said}]`
      return node.align === 'left' ? `#${block}` : `#align(${node.align}, ${block})`
    }
    case 'stack': {
      const children = node.children.map(markup).filter((one) => one !== '')
      return node.whole ? `#block(breakable: false, width: 100%)[${children.join('\n\n')}]` : children.join('\n\n')
    }
    case 'columns':
      return `#grid(columns: ${widths(node.widths)}, column-gutter: ${node.gap}pt, ${node.children.map((one) => `[${markup(one)}]`).join(', ')})`
    case 'table':
      return tableOf(node)
    case 'chart': {
      const { picture } = node
      const labels = picture.labels.map(
        ({ text, x, y, size, bold }) =>
          `#place(top + left, dx: ${x}pt, dy: ${y - size}pt, text(size: ${size}pt${bold ? ', weight: 600' : ''})[#${string(text)}])`,
      )
      const image = `#image(bytes(${string(svgOf(picture, null))}), format: "svg", width: ${picture.width}pt, alt: ${string(node.alt)})`
      return `#box(width: ${picture.width}pt, height: ${picture.height}pt)[#place(top + left)[${image}]\n${labels.join('\n')}]`
    }
    case 'svg':
      return `#image(bytes(${string(node.svg)}), format: "svg", width: ${node.width}pt, alt: ${string(node.alt)})`
    case 'shapes':
      return shapesOf(node.shapes)
  }
}

function tableOf({ rows, heads, widths: columns, rules, padding }: Extract<DocumentNode, { kind: 'table' }>): string {
  const [left, top, right, bottom] = padding
  const cells = (some: typeof rows) => some.flatMap((row) => row.map((cell) => `[${markup(cell)}]`)).join(', ')
  const head = heads === 0 ? '' : `table.header(${cells(rows.slice(0, heads))}),`
  const lines = rules
    .map(({ at, width, color }) => `table.hline(y: ${at}, stroke: ${width}pt + rgb("${color}")),`)
    .join('')
  return `#table(columns: ${widths(columns)}, stroke: none, inset: (left: ${left}pt, top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt), ${lines} ${head} ${cells(rows.slice(heads))})`
}

function widths(all: readonly Width[]): string {
  const lengths = all.map((one) => (typeof one === 'number' ? `${one}pt` : one === '*' ? '1fr' : one))
  return `(${lengths.join(', ')},)`
}

function runOf({ text, size, bold, italics, color, tabular, spacing }: Run): string {
  if (text === '') return ''
  const more = `${bold ? ', weight: 600' : ''}${italics ? ', style: "italic"' : ''}${tabular ? ', number-width: "tabular"' : ''}${spacing ? `, tracking: ${spacing}pt` : ''}`
  return `#text(size: ${size}pt, fill: rgb("${color}")${more})[#${string(text)}]`
}

function shapesOf(shapes: readonly ShapeNode[]): string {
  const number = (shape: ShapeNode, key: string) => Number(shape[key] ?? 0)
  const bottom = Math.max(
    0,
    ...shapes.map((one) => Math.max(number(one, 'y') + number(one, 'h') + number(one, 'r2'), number(one, 'y2'))),
  )
  const drawn = shapes.map((one) => {
    const fill = one['color'] ? `fill: rgb("${one['color']}")` : ''
    const stroke = `stroke: ${number(one, 'lineWidth')}pt + rgb("${one['lineColor'] ?? '#000000'}")`
    if (one['type'] === 'rect') {
      return `#place(top + left, dx: ${number(one, 'x')}pt, dy: ${number(one, 'y')}pt, rect(width: ${number(one, 'w')}pt, height: ${number(one, 'h')}pt, ${fill}))`
    }
    if (one['type'] === 'ellipse') {
      const [rx, ry] = [number(one, 'r1'), number(one, 'r2')]
      return `#place(top + left, dx: ${number(one, 'x') - rx}pt, dy: ${number(one, 'y') - ry}pt, ellipse(width: ${2 * rx}pt, height: ${2 * ry}pt, ${fill}))`
    }
    return `#place(top + left, line(start: (${number(one, 'x1')}pt, ${number(one, 'y1')}pt), end: (${number(one, 'x2')}pt, ${number(one, 'y2')}pt), ${stroke}))`
  })
  const right = Math.max(
    ...shapes.map((one) => Math.max(number(one, 'x') + number(one, 'w') + number(one, 'r1'), number(one, 'x2'))),
  )
  return `#block(width: ${right}pt, height: ${bottom}pt)[${drawn.join('')}]`
}

function string(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}
