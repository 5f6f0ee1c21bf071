import { type PDFPageProxy, TextLayer } from 'pdfjs-dist'

/** A page on its way to the screen: its picture, and the text to select over it, which is to be asked for. */
export type Drawing = {
  readonly picture: Promise<HTMLCanvasElement>
  readonly text: () => Promise<HTMLDivElement>
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
  const rendering = page.render({ canvas, viewport })
  let layer: TextLayer | null = null
  // The text takes as long as the picture, and whoever waits for a change waits for the picture.
  const text = async () => {
    const container = document.createElement('div')
    container.className = 'pdf-text'
    layer = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport: plain })
    await layer.render()
    return container
  }
  return {
    picture: rendering.promise.then(() => canvas),
    text,
    stop: () => {
      rendering.cancel()
      layer?.cancel()
    },
  }
}
