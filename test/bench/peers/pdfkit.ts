import { readFileSync } from 'node:fs'
import { fontFilesOf, type Maker } from '../print/maker.ts'

type Embedded = { readonly font: object; readonly constructor: unknown }
type Kit = {
  font: (source: unknown) => Kit
  _font: Embedded
  readonly _fontFamilies: Record<string, Embedded>
  fontSize: (size: number) => Kit
  text: (text: string, x: number, y: number, options: object) => Kit
  addPage: () => Kit
  path: (d: string) => Kit
  fill: (color: string) => Kit
  stroke: (color: string) => Kit
  lineWidth: (width: number) => Kit
  save: () => Kit
  restore: () => Kit
  translate: (x: number, y: number) => Kit
  fillColor: (color: string) => Kit
  end: () => void
} & AsyncIterable<Uint8Array>

/** pdfkit by hand, with the typefaces parsed once: how fast its drawing is without a layout. */
export async function pdfkit(): Promise<Maker> {
  const { default: Document } = (await import(String('pdfkit'))) as { default: new (options: object) => Kit }
  const { normal, bold } = fontFilesOf()
  const parsed = [normal, bold].map((file) => {
    const probe = new Document({ autoFirstPage: false, font: null })
    return probe.font(readFileSync(file))._font
  })
  return async ({ pages }) => {
    const document = new Document({ size: 'A4', margin: 0, autoFirstPage: false, font: null })
    const fonts = parsed.map((one, at) => {
      const own = new (one.constructor as new (kit: Kit, font: object, id: string) => Embedded)(
        document,
        one.font,
        `F${at}`,
      )
      document._fontFamilies[`F${at}`] = own
      return own
    })
    const set = (font: Embedded | undefined, size: number) => {
      if (font) document._font = font
      return document.fontSize(size)
    }
    for (const { rows, charts } of pages) {
      document.addPage()
      let y = 30
      for (const { cells } of rows) {
        for (const { text, left } of cells) set(fonts[0], 8).text(text, left, y, { lineBreak: false })
        y += 10
      }
      for (const { shapes, labels, height } of charts) {
        document.save().translate(40, y)
        for (const { d, fill, stroke, width } of shapes) {
          if (fill !== 'none') document.path(d).fill(hex(fill))
          else document.lineWidth(width).path(d).stroke(hex(stroke))
        }
        document.fillColor('#000000')
        for (const { text, x, y: at, size, bold: isBold } of labels)
          set(fonts[isBold ? 1 : 0], size).text(text, x, at - size, { lineBreak: false })
        document.restore()
        y += height
      }
    }
    document.end()
    const chunks: Uint8Array[] = []
    for await (const chunk of document) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
}

function hex(rgb: string): string {
  return `#${(rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
}
