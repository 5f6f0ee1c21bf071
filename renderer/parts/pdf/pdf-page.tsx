import type { PDFPageProxy } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef } from 'react'
import { drawPage, pointsToPixels } from './draw-page.ts'

type PdfPageProps = {
  /** Null: on its way; the sheet is white paper of this size in points. */
  readonly page: PDFPageProxy | null
  readonly size: { readonly width: number; readonly height: number }
  readonly zoom: number
  readonly label: string
  /** Pages that are seen are drawn at once, those near them afterwards; the others are white paper. */
  readonly when: 'now' | 'afterwards' | 'never'
  readonly onDrawn: (page: PDFPageProxy) => void
}

/** One sheet: what was on it stays until what comes next is drawn. */
export function PdfPage({ page, size, zoom, label, when, onDrawn }: PdfPageProps) {
  const sheet = useRef<HTMLElement>(null)
  const on = useRef<{ readonly page: PDFPageProxy; readonly zoom: number } | null>(null)
  const { width, height } = page?.getViewport({ scale: 1 }) ?? size
  const scale = zoom * pointsToPixels
  useEffect(() => {
    if (when === 'never') {
      sheet.current?.replaceChildren()
      on.current = null
    }
    if (!page || when !== 'now' || (on.current?.page === page && on.current.zoom === zoom)) return
    const drawing = drawPage(page, zoom)
    drawing.picture
      .then((picture) => {
        sheet.current?.replaceChildren(picture)
        onDrawn(page)
        return drawing.text()
      })
      .then(
        (text) => {
          sheet.current?.append(text)
          on.current = { page, zoom }
        },
        () => null, // stopped, because another page or size is wanted by now
      )
    return drawing.stop
  }, [page, zoom, when, onDrawn])
  const style = { '--total-scale-factor': scale, width: Math.floor(width * scale), height: Math.floor(height * scale) }
  return <section ref={sheet} className="pdf-page" aria-label={label} style={style as CSSProperties} />
}
