import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { ReviewDocument } from '../../shared/review/document.ts'
import type { Brand } from '../../shared/statement/brand.ts'
import type { Words } from '../../shared/words.ts'
import type { Theme } from '../theme.ts'
import { accounts } from './accounts.ts'
import { concentration } from './concentration.ts'
import { conversations } from './conversations.ts'
import { method } from './method.ts'
import { opening } from './opening.ts'

/**
 * Finance's review, on its paper across: value next to CLV, how concentrated both are, whom to talk to, every account, and how
 * it was worked out. Each page says that it is internal.
 */
export function reviewDocument(
  document: ReviewDocument,
  brand: Brand,
  theme: Theme,
  words: Words,
  /** Accounts whose names lack characters in print. */
  unprinted: readonly string[],
): TDocumentDefinitions {
  const { side, top, bottom } = theme.page
  const { settings, asOf } = document
  const company = settings.company ?? ''
  const title = `${words.say('review.title')}, ${words.day(asOf)}`
  return {
    version: '1.7',
    language: words.locale,
    displayTitle: true,
    info: {
      title,
      author: company,
      subject: words.say('review.internal'),
      creator: 'Counterpart',
      producer: 'Counterpart',
    },
    pageSize: theme.paper === 'A4' ? 'A4' : 'LETTER',
    pageOrientation: 'landscape',
    pageMargins: [side, top, side, bottom],
    content: [
      opening(document, brand, theme, words),
      concentration(document, theme, words),
      conversations(document, theme, words),
      accounts(document, theme, words),
      method(document, unprinted, theme, words),
    ],
    header: () => header(company, theme, words),
    footer: (page, pages) => footer(document, page, pages, theme, words),
    styles: theme.styles,
    defaultStyle: { font: 'Inter', fontSize: 9.5, color: theme.colors.ink },
  }
}

/** The mark that this is for nobody outside, on every page, in the colour of warnings. */
function header(company: string, theme: Theme, words: Words): Content {
  const { side } = theme.page
  return {
    margin: [side, 26, side, 0],
    columns: [
      { text: company, style: 'label', width: '*' },
      { text: words.say('review.internal'), style: 'label', bold: true, color: theme.colors.accent, width: 'auto' },
    ],
  }
}

function footer({ asOf }: ReviewDocument, page: number, pages: number, theme: Theme, words: Words): Content {
  const { side } = theme.page
  return {
    margin: [side, 16, side, 0],
    columns: [
      { text: words.say('review.number', { day: words.day(asOf) }), style: 'label' },
      { text: words.say('page.of', { page, pages }), style: 'label', alignment: 'right', fontFeatures: ['tnum'] },
    ],
  }
}
