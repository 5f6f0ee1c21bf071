import { dirname } from 'node:path'
import { fontFilesOf, type Maker } from '../print/maker.ts'
import { svgOf } from '../print/svg-of.ts'

type Compiler = {
  readonly NodeCompiler: {
    readonly create: (options: object) => {
      readonly pdf: (options: object) => Uint8Array
      readonly mapShadow: (path: string, content: Buffer) => void
      readonly evictCache: (age: number) => void
    }
  }
}

/** typst's own compiler, by its package for Node: rows as grids, charts as pictures with their labels placed on them. */
export async function typst(): Promise<Maker> {
  const { NodeCompiler } = (await import(String('@myriaddreamin/typst-ts-node-compiler'))) as Compiler
  const { normal, bold } = fontFilesOf()
  const compiler = NodeCompiler.create({
    workspace: dirname(normal),
    fontArgs: [{ fontPaths: [dirname(normal), dirname(bold)] }],
  })
  return async ({ pages }) => {
    const sheets = pages.map(({ rows, charts }) =>
      [
        ...rows.map(
          ({ cells }) =>
            `#grid(columns: ${cells.length}, column-gutter: 1fr, ${cells.map(({ text }) => `[${quoted(text)}]`).join(', ')})`,
        ),
        ...charts.map((chart) => {
          const labels = chart.labels.map(
            ({ text, x, y, size }) =>
              `#place(top + left, dx: ${x}pt, dy: ${y - size}pt, text(size: ${size}pt)[${quoted(text)}])`,
          )
          const picture = `#image(bytes("${svgOf(chart, null).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"), format: "svg", width: ${chart.width}pt)`
          return `#box(width: ${chart.width}pt, height: ${chart.height}pt)[#place(top + left)[${picture}]\n${labels.join('\n')}]`
        }),
      ].join('\n'),
    )
    const source = `#set page(paper: "a4", margin: 24pt)\n#set text(font: "Inter", size: 7pt)\n#set par(spacing: 2pt)\n#set block(spacing: 2pt)\n${sheets.join('\n#pagebreak()\n')}`
    // What it remembers of a document printed before would be measured instead of printing.
    compiler.evictCache(0)
    return compiler.pdf({ mainFileContent: source })
  }
}

function quoted(text: string): string {
  return `#"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
