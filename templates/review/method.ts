import type { Content } from 'pdfmake/interfaces.js'
import { meaningsOf, parametersOf, parameterText } from '../../shared/review/described.ts'
import type { ReviewDocument } from '../../shared/review/document.ts'
import { saidIn } from '../../shared/review/said-in.ts'
import type { Words } from '../../shared/words.ts'
import { capital } from '../parts/capital.ts'
import { boxed, keptPart, partHeading, section } from '../parts/heading.ts'
import { pairs } from '../parts/pairs.ts'
import type { Theme } from '../theme.ts'

const gap = 28
const columns = 3
const meaningWidth = { term: 128, most: 560 }

/** The end: what the numbers rest on, what they mean, and why this model of CLV. */
export function method(document: ReviewDocument, unprinted: readonly string[], theme: Theme, words: Words): Content {
  const heading = partHeading('review-method', words.say('review.method.title'), null, theme)
  const model = [words.say('review.method.model'), saidIn(words)(document.clv.reason)] as const
  const meanings = [...meaningsOf(words), model].map(([term, meaning]) => [capital(term), meaning] as const)
  return [
    keptPart(heading, boxed(words.say('review.method.parameters'), null, parameters(document, theme, words))),
    section(
      words.say('review.method.columns'),
      null,
      pairs(meanings, meaningWidth.term, theme, { strong: 'labels', most: meaningWidth.most, dense: true }),
      50,
    ),
    ...(unprinted.length === 0
      ? []
      : [
          {
            text: words.say('review.method.unprinted', { accounts: words.list(unprinted) }),
            ...{ style: 'fine', margin: [0, 6, 0, 0] },
          } as Content,
        ]),
  ]
}

/** Side by side, so that they stand on one page together. */
function parameters(document: ReviewDocument, theme: Theme, words: Words): Content {
  const all = parametersOf(document, words).map(
    (one) => [capital(one.label), parameterText(one, document.settings.currency, words)] as const,
  )
  const most = Math.ceil(all.length / columns)
  const width = (theme.measure - (columns - 1) * gap) / columns
  return {
    columnGap: gap,
    columns: Array.from({ length: Math.ceil(all.length / most) }, (_, at) => ({
      width,
      stack: [pairs(all.slice(at * most, (at + 1) * most), width * 0.56, theme, { align: 'right', dense: true })],
    })),
  }
}
