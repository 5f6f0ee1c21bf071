import type { PDFPageProxy } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef } from 'react'
import { drawPage, pointsToPixels } from './draw-page.ts'

type PdfPageProps = {
  readonly page: PDFPageProxy
  readonly zoom: number
  readonly label: string
  /** Only pages near what is seen are drawn; the others are white paper. */
  readonly near: boolean
  readonly onDrawn: (page: PDFPageProxy) => void
}

/** One sheet: what was on it stays until what comes next is drawn. */
export function PdfPage({ page, zoom, label, near, onDrawn }: PdfPageProps) {
  const sheet = useRef<HTMLElement>(null)
  const { width, height } = page.getViewport({ scale: pointsToPixels })
  useEffect(() => {
    if (!near) {
      sheet.current?.replaceChildren()
      return
    }
    const drawing = drawPage(page, zoom)
    drawing.drawn.then(
      (parts) => {
        sheet.current?.replaceChildren(...parts)
        onDrawn(page)
      },
      () => null, // stopped, because another page or size is wanted by now
    )
    return drawing.stop
  }, [page, zoom, near, onDrawn])
  const size = {
    '--total-scale-factor': zoom * pointsToPixels,
    width: Math.floor(width * zoom),
    height: Math.floor(height * zoom),
  }
  return <section ref={sheet} className="pdf-page" aria-label={label} style={size as CSSProperties} />
}
