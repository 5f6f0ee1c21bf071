import type { Maker } from './maker.ts'

/** Ways to print, each in a process of its own: from what, how many documents at a time, on which CPUs, and in which room. */
export const ways = {
  Counterpart: { from: ['job'], at: 1, pinned: false, limited: true },
  'Counterpart, two threads': { from: ['job'], at: 2, pinned: false, limited: false },
  'Counterpart, one CPU': { from: ['job'], at: 1, pinned: true, limited: true },
  'pdfmake as it comes': { from: ['pages'], at: 1, pinned: false, limited: false },
  'pdfkit, shared fonts': { from: ['pages'], at: 1, pinned: false, limited: false },
  'react-pdf': { from: ['pages'], at: 1, pinned: false, limited: false },
  'Chromium, one page': { from: ['pages'], at: 1, pinned: false, limited: false },
  'Chromium, two pages': { from: ['pages'], at: 2, pinned: false, limited: false },
  typst: { from: ['tree', 'data'], at: 1, pinned: false, limited: false },
  'typst, one CPU': { from: ['tree', 'data'], at: 1, pinned: true, limited: false },
} as const
export type Way = keyof typeof ways

export async function makerOf(way: Way): Promise<Maker> {
  switch (way) {
    case 'Counterpart':
    case 'Counterpart, one CPU':
      return (await import('../peers/ours.ts')).ours()
    case 'Counterpart, two threads':
      return (await import('../peers/ours.ts')).oursInThreads(2)
    case 'pdfmake as it comes':
      return (await import('../peers/pdfmake.ts')).pdfmake()
    case 'pdfkit, shared fonts':
      return (await import('../peers/pdfkit.ts')).pdfkit()
    case 'react-pdf':
      return (await import('../peers/react-pdf.ts')).reactPdf()
    case 'Chromium, one page':
      return (await import('../peers/chromium.ts')).chromium(1)
    case 'Chromium, two pages':
      return (await import('../peers/chromium.ts')).chromium(2)
    case 'typst':
    case 'typst, one CPU':
      return (await import('../peers/typst.ts')).typst()
  }
}
