import type { PDFPageProxy } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef } from 'react'
import { drawPage, pointsToPixels } from './draw-page.ts'

type PdfPageProps = {
  /** Null: on its way; the sheet is white paper of this size in points. */
  readonly page: PDFPageProxy | null
  readonly size: { readonly width: number; readonly height: number }
  readonly zoom: number
  readonly label: string
  /** Only pages near what is seen are drawn; the others are white paper. */
  readonly near: boolean
  readonly onDrawn: (page: PDFPageProxy) => void
}

/** One sheet: what was on it stays until what comes next is drawn. */
export function PdfPage({ page, size, zoom, label, near, onDrawn }: PdfPageProps) {
  const sheet = useRef<HTMLElement>(null)
  const { width, height } = page?.getViewport({ scale: 1 }) ?? size
  const scale = zoom * pointsToPixels
  useEffect(() => {
    if (!page || !near) {
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
  const style = { '--total-scale-factor': scale, width: Math.floor(width * scale), height: Math.floor(height * scale) }
  return <section ref={sheet} className="pdf-page" aria-label={label} style={style as CSSProperties} />
}
