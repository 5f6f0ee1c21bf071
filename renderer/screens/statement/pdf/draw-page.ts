import { type PDFPageProxy, TextLayer } from 'pdfjs-dist'

/** A page on its way to the screen: its picture with the text to select over it. */
export type Drawing = {
  readonly drawn: Promise<readonly [HTMLCanvasElement, HTMLDivElement]>
  readonly stop: () => void
}

/** Points of a PDF to pixels of CSS. */
export const pointsToPixels = 96 / 72
/** More than any screen needs of a page, and few enough for any graphics memory. */
const mostPixels = 16_000_000

/** Draws a page as sharp as the screen is; nothing is on the screen before all of it is drawn. */
export function drawPage(page: PDFPageProxy, zoom: number): Drawing {
  const plain = page.getViewport({ scale: zoom * pointsToPixels })
  const density = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / (plain.width * plain.height)))
  const viewport = page.getViewport({ scale: zoom * pointsToPixels * density })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  canvas.className = 'pdf-picture'
  canvas.setAttribute('aria-hidden', 'true')
  const picture = page.render({ canvas, viewport })
  const text = document.createElement('div')
  text.className = 'pdf-text'
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport: plain })
  return {
    drawn: Promise.all([picture.promise, layer.render()]).then(() => [canvas, text] as const),
    stop: () => {
      picture.cancel()
      layer.cancel()
    },
  }
}
