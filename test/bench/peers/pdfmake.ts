import { fontDictionary, isFontFile } from '../../../electron/engine/print/fonts.ts'
import { Printer } from '../../../electron/engine/print/pdfmake-parts.ts'
import type { Maker } from '../print/maker.ts'
import { svgOf } from '../print/svg-of.ts'

const resolver = { resolve: () => Promise.resolve(), resolved: () => Promise.resolve() }

/** pdfmake as it comes: rows as columns, charts as SVG. */
export async function pdfmake(): Promise<Maker> {
  return async ({ pages }) => {
    const document = await new Printer(fontDictionary(), null, resolver, isFontFile).createPdfKitDocument({
      defaultStyle: { font: 'Inter', fontSize: 7 },
      pageMargins: 24,
      content: pages.map(({ rows, charts }, at) => ({
        ...(at === 0 ? {} : { pageBreak: 'before' as const }),
        stack: [
          ...rows.map(({ cells }) => ({
            columns: cells.map(({ text }) => ({ text, width: 'auto' as const })),
            columnGap: 6,
          })),
          ...charts.map((chart) => ({ svg: svgOf(chart, 'Inter'), width: chart.width, height: chart.height })),
        ],
      })),
    })
    document.end()
    const chunks: Uint8Array[] = []
    for await (const chunk of document) chunks.push(chunk as Uint8Array)
    return Buffer.concat(chunks)
  }
}
