import './pdf.css'
import type { PDFPageProxy } from 'pdfjs-dist'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { pointsToPixels } from './draw-page.ts'
import { PdfPage } from './pdf-page.tsx'
import { PdfToolbar } from './pdf-toolbar.tsx'
import { usePdf } from './use-pdf.ts'
import { type Seen, useSeen } from './use-seen.ts'
import { useZoom } from './use-zoom.ts'

/** A4 in points: the size of the paper before there is a page. */
const paper = { width: 595.28, height: 841.89 }
const blank = [null, null] as const

type PdfViewerProps = {
  /** Null: the first is on its way. */
  readonly pdf: Uint8Array | null
  readonly label: string
  readonly busy: boolean
  /** All that can be seen of the PDF is drawn. */
  readonly onSettled: () => void
}

/** A PDF's pages under one another, with where we are and how large. A new PDF takes the place of the old page by page. */
export function PdfViewer({ pdf, label, busy, onSettled }: PdfViewerProps) {
  const { say } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const read = usePdf(pdf)
  const pages = read?.open.pages ?? []
  const { width, height } = pages[0]?.getViewport({ scale: 1 }) ?? paper
  const view = useZoom(scroller, width * pointsToPixels, height * pointsToPixels)
  const seen = useSeen(scroller, pages.length, view.zoom)
  const [drawn, onDrawn] = useDrawn()
  const settled = read?.bytes === pdf && [...seen.shown].every((at) => drawn.has(pages[at - 1] ?? null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each PDF settles by itself
  useEffect(() => {
    if (settled) onSettled()
  }, [settled, pdf, onSettled])
  const keys = (event: KeyboardEvent) => {
    const act = actOf(event.key, seen.turn, view)
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  return (
    <div className="pdf-viewer" data-busy={busy || !settled}>
      <PdfToolbar count={pages.length} seen={seen} view={view} />
      <section
        ref={scroller}
        className="pdf-pages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        tabIndex={0}
        aria-label={label}
        aria-busy={busy || !settled}
        onKeyDown={keys}
      >
        {(pages.length > 0 ? pages : blank).map((page, at) => (
          <PdfPage
            // A sheet keeps its place whatever comes to be drawn on it.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the key
            key={at}
            page={page}
            size={paper}
            zoom={view.zoom}
            when={whenOf(at + 1, seen, settled)}
            label={say('statement.page-of', { page: at + 1, pages: pages.length })}
            onDrawn={onDrawn}
          />
        ))}
      </section>
    </div>
  )
}

function whenOf(page: number, seen: Seen, settled: boolean): 'now' | 'afterwards' | 'never' {
  if (!seen.near.has(page)) return 'never'
  return settled || seen.shown.has(page) ? 'now' : 'afterwards'
}

function useDrawn(): readonly [ReadonlySet<PDFPageProxy | null>, (page: PDFPageProxy) => void] {
  const [drawn, setDrawn] = useState<ReadonlySet<PDFPageProxy | null>>(new Set())
  const add = useCallback((page: PDFPageProxy) => setDrawn((before) => new Set([...before].slice(-20)).add(page)), [])
  return [drawn, add]
}

function actOf(
  key: string,
  turn: (by: number) => void,
  view: { readonly larger: () => void; readonly smaller: () => void; readonly change: (fit: 'width' | 'page') => void },
): (() => void) | null {
  switch (key) {
    case 'ArrowRight':
    case 'n':
      return () => turn(1)
    case 'ArrowLeft':
    case 'p':
      return () => turn(-1)
    case '+':
    case '=':
      return view.larger
    case '-':
      return view.smaller
    case '0':
      return () => view.change('width')
    default:
      return null
  }
}
