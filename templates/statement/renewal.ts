import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Brand } from '../../shared/statement/brand.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import type { Theme } from '../theme.ts'
import { type Chosen, everything } from './chosen.ts'
import { cover } from './cover.ts'
import type { Identity } from './identity.ts'
import { indicators } from './indicators.ts'
import { nextTerm } from './next-term.ts'
import { relationship } from './relationship.ts'
import { working } from './working.ts'

/** The renewal statement that a customer receives: five parts on A4, or those of them that were chosen. */
export function renewalStatement(
  model: StatementModel,
  brand: Brand,
  identity: Identity,
  theme: Theme,
  words: Words,
  chosen: Chosen = everything,
): TDocumentDefinitions {
  const { side, top, bottom } = theme.page
  const { sections } = chosen
  return {
    version: '1.7',
    language: words.locale,
    displayTitle: true,
    info: infoOf(model, words),
    pageSize: 'A4',
    pageMargins: [side, top, side, bottom],
    content: [
      cover(model, brand, identity, theme, words, chosen),
      { text: '', pageBreak: 'after' },
      ...(sections.includes('relationship') ? [relationship(model, theme, words)] : []),
      indicators(model, theme, words),
      ...(sections.includes('next-term') ? [nextTerm(model, brand, theme, words)] : []),
      working(model, brand, identity, theme, words),
    ],
    header: (page) => (page === 1 ? null : header(model, theme)),
    footer: (page, pages) => footer(brand, identity, page, pages, theme, words),
    styles: theme.styles,
    defaultStyle: { font: 'Inter', fontSize: 9.5, color: theme.colors.ink },
  }
}

function infoOf(model: StatementModel, words: Words): NonNullable<TDocumentDefinitions['info']> {
  const { account, company, period } = model
  const span = { from: words.day(period.from), to: words.day(period.to) }
  return {
    title: words.say('statement.document.title', { account: account.name }),
    author: company,
    subject: words.say('statement.document.subject', { account: account.name, company, ...span }),
    creator: 'Counterpart',
    producer: 'Counterpart',
  }
}

function header(model: StatementModel, theme: Theme): Content {
  const { side } = theme.page
  return {
    margin: [side, 30, side, 0],
    columns: [
      { text: model.company, style: 'label', width: 'auto' },
      { text: model.account.name, style: 'label', alignment: 'right', width: '*' },
    ],
    columnGap: 24,
  }
}

function footer(brand: Brand, identity: Identity, page: number, pages: number, theme: Theme, words: Words): Content {
  const { side } = theme.page
  return {
    margin: [side, 22, side, 0],
    columns: [
      {
        text: [words.say('page.number', { number: identity.number }), brand.footer]
          .filter((part) => part !== null)
          .join(' · '),
        style: 'label',
        width: '*',
      },
      {
        text: words.say('page.of', { page, pages }),
        style: 'label',
        alignment: 'right',
        fontFeatures: ['tnum'],
        width: 'auto',
      },
    ],
  }
}
