import type { Content } from 'pdfmake/interfaces.js'
import { meaningsOf, parametersOf, parameterText } from '../../shared/review/described.ts'
import type { ReviewDocument } from '../../shared/review/document.ts'
import { saidIn } from '../../shared/review/said-in.ts'
import type { Words } from '../../shared/words.ts'
import { leading, partHeading, roomFor } from '../parts/heading.ts'
import { pairs } from '../parts/pairs.ts'
import { as } from '../parts/role.ts'
import type { Theme } from '../theme.ts'

const leftWidth = 300
const gap = 34

/** The last page: what the numbers rest on, what they mean, and why this model of CLV. */
export function method(document: ReviewDocument, unprinted: readonly string[], theme: Theme, words: Words): Content {
  const { settings, clv } = document
  const parameters = parametersOf(document, words).map(
    (one) => [one.label, parameterText(one, settings.currency, words)] as const,
  )
  const meanings = meaningsOf(words)
  const columns: Content = {
    columnGap: gap,
    columns: [
      {
        width: leftWidth,
        stack: [
          as('H3', { text: words.say('review.method.parameters'), style: 'section', margin: [0, 0, 0, 4] }),
          pairs(parameters, 180, theme, 'right'),
        ],
      },
      {
        width: theme.measure - leftWidth - gap,
        stack: [
          as('H3', { text: words.say('review.method.columns'), style: 'section', margin: [0, 0, 0, 4] }),
          ...[...meanings, [words.say('review.method.model'), saidIn(words)(clv.reason)] as const].map(
            ([column, meaning]): Content => ({
              text: [{ text: `${column}\u2002`, bold: true }, meaning],
              style: 'fine',
              margin: [0, 0, 0, 5],
            }),
          ),
          ...(unprinted.length === 0
            ? []
            : [
                {
                  text: words.say('review.method.unprinted', { accounts: words.list(unprinted) }),
                  style: 'fine',
                } as Content,
              ]),
        ],
      },
    ],
  }
  const heading = partHeading('review-method', words.say('review.method.title'), null, theme)
  return leading(heading, columns, roomFor.lines)
}
