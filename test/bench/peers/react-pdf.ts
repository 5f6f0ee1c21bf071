import { fontFilesOf, type Maker } from '../print/maker.ts'

type Create = (kind: unknown, props: object | null, ...children: unknown[]) => unknown
type Pdf = Record<'Document' | 'Page' | 'View' | 'Text' | 'Svg' | 'Path', unknown> & {
  readonly Font: { readonly register: (font: object) => void }
  readonly renderToBuffer: (document: unknown) => Promise<Buffer>
}

/** react-pdf: rows of text by flexbox, charts by its SVG. */
export async function reactPdf(): Promise<Maker> {
  const { createElement: h } = (await import(String('react'))) as { createElement: Create }
  const { Document, Page, View, Text, Svg, Path, Font, renderToBuffer } = (await import(
    String('@react-pdf/renderer')
  )) as Pdf
  const { normal, bold } = fontFilesOf()
  Font.register({ family: 'Inter', fonts: [{ src: normal }, { src: bold, fontWeight: 600 }] })
  return ({ pages }) => {
    const sheets = pages.map(({ rows, charts }, at) =>
      h(
        Page,
        { key: at, size: 'A4', style: { fontFamily: 'Inter', fontSize: 7, padding: 24 } },
        ...rows.map(({ cells }, row) =>
          h(
            View,
            { key: row, style: { flexDirection: 'row', justifyContent: 'space-between' } },
            ...cells.map(({ text }, cell) => h(Text, { key: cell, style: { flexShrink: 1 } }, text)),
          ),
        ),
        ...charts.map(({ width, height, shapes, labels }, chart) =>
          h(
            Svg,
            { key: `c${chart}`, width, height, viewBox: `0 0 ${width} ${height}` },
            ...shapes.map(({ d, fill, stroke, width: pen }, shape) =>
              h(Path, { key: shape, d, fill, stroke, strokeWidth: pen }),
            ),
            ...labels.map(({ text, x, y, size }, label) =>
              h(Text, { key: `l${label}`, x, y, style: { fontFamily: 'Inter', fontSize: size } }, text),
            ),
          ),
        ),
      ),
    )
    return renderToBuffer(h(Document, null, ...sheets))
  }
}
