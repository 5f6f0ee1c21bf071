import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { type Brand, brandSaidIn } from '../../shared/statement/brand.ts'
import type { Words } from '../../shared/words.ts'
import type { Theme } from '../theme.ts'

/** What stands around a document's content, on all its pages. */
export type Frame = {
  readonly title: string
  readonly subject: string
  readonly author: string
  /** At the head of each page, left and right; the first page may go without. */
  readonly head: { readonly left: string; readonly right: string; readonly onFirst: boolean }
  readonly foot: string
  /** A warning at the head of each page, in its colour. */
  readonly mark: string | null
}

/** A document of pages on the theme's paper: numbered, headed, with its metadata. */
export function framed(content: Content, frame: Frame, theme: Theme, words: Words): TDocumentDefinitions {
  const { side, top, bottom } = theme.page
  const { title, subject, author } = frame
  return {
    version: '1.7',
    language: words.locale,
    displayTitle: true,
    info: { title, author, subject, creator: 'Counterpart', producer: 'Counterpart' },
    pageSize: theme.paper === 'A4' ? 'A4' : 'LETTER',
    pageMargins: [side, top, side, bottom],
    content,
    header: (page) => (page === 1 && !frame.head.onFirst ? null : header(frame, theme)),
    footer: (page, pages) => footer(frame, page, pages, theme, words),
    styles: theme.styles,
    defaultStyle: { font: 'Inter', fontSize: 9.5, color: theme.colors.ink },
  }
}

/** What the foot says of the document, and the brand's own words beside it. */
export function footOf(text: string, brand: Brand, words: Words): string {
  const { footer } = brandSaidIn(brand, words.locale)
  return footer === null ? text : `${text} · ${footer}`
}

function header({ head, mark }: Frame, theme: Theme): Content {
  const { side } = theme.page
  return {
    margin: [side, 28, side, 0],
    columns: [
      { text: head.left, style: 'label', width: 'auto' },
      ...(mark === null ? [] : [{ text: mark, style: 'label', bold: true, color: theme.colors.accent, width: 'auto' }]),
      { text: head.right, style: 'label', alignment: 'right' as const, width: '*' },
    ],
    columnGap: 24,
  }
}

function footer({ foot }: Frame, page: number, pages: number, theme: Theme, words: Words): Content {
  const { side } = theme.page
  return {
    margin: [side, 18, side, 0],
    columns: [
      { text: foot, style: 'label', width: '*' },
      {
        text: words.say('page.of', { page, pages }),
        ...{ style: 'label', alignment: 'right', width: 70, fontFeatures: ['tnum'] },
      },
    ],
  }
}
