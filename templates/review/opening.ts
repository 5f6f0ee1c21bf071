import type { Column, Content } from 'pdfmake/interfaces.js'
import { drawable, type Plotted, valueAgainstClv } from '../../shared/charts/value-against-clv.ts'
import type { Minor } from '../../shared/money/money.ts'
import type { ReviewDocument } from '../../shared/review/document.ts'
import { type Quadrant, quadrants } from '../../shared/review/quadrant.ts'
import { quadrantWords, windowWords } from '../../shared/review/review-words.ts'
import type { Brand } from '../../shared/statement/brand.ts'
import type { Words } from '../../shared/words.ts'
import { chart } from '../parts/chart.ts'
import { as } from '../parts/role.ts'
import { sentence } from '../parts/runs.ts'
import { wordmark } from '../parts/wordmark.ts'
import type { Theme } from '../theme.ts'
import { moneyText, thresholdText } from './amounts.ts'

const leftWidth = 250
const gap = 34
/** More points than these are a cloud in which nobody finds anything. */
const mostPoints = 4000

/** The first page: what all accounts come to on the left, and each of them as a point on the right. */
export function opening(document: ReviewDocument, brand: Brand, theme: Theme, words: Words): Content {
  const { settings, asOf, window } = document
  const company = settings.company ?? ''
  const subtitle = words.say('review.subtitle', {
    ...{ day: words.day(asOf), currency: settings.currency },
    window: words.say(windowWords[window]),
  })
  return {
    columnGap: gap,
    columns: [
      {
        width: leftWidth,
        stack: [
          wordmark(brand, company, theme),
          { text: words.say('review.kicker'), style: 'kicker', margin: [0, 26, 0, 4] },
          as('H1', {
            text: words.say('review.title'),
            style: 'displayLong',
            outline: true,
            outlineText: words.say('review.title'),
          }),
          { text: subtitle, style: 'body', color: theme.colors.muted, margin: [0, 7, 0, 16] },
          {
            ...(sentence(headline(document, words), 'body', theme.colors.primary) as object),
            fontSize: 11,
            margin: [0, 0, 0, 18],
          } as Content,
          ...figures(document, theme, words),
        ],
      },
      { width: theme.measure - leftWidth - gap, stack: picture(document, theme, words) },
    ],
  }
}

function headline({ review, settings }: ReviewDocument, words: Words) {
  const { worth, paid, profit, clv } = review.totals
  const count = review.accounts.length
  if ([worth, paid, profit, clv].some(({ value }) => value === null))
    return words.runs('review.headline-unknown', { count })
  const money = ({ value }: typeof worth) => moneyText(value as Minor | null, settings.currency, words)
  return words.runs('review.headline', {
    ...{ count, worth: money(worth), paid: money(paid) },
    ...{ profit: money(profit), clv: money(clv) },
  })
}

function figures({ review, settings }: ReviewDocument, theme: Theme, words: Words): Content[] {
  const { totals, evidenceShare } = review
  const money = ({ value }: typeof totals.worth) => moneyText(value as Minor | null, settings.currency, words)
  const sure = evidenceShare && evidenceShare.confirmed + evidenceShare.measured
  const half = (leftWidth - 18) / 2
  const pair = (left: Column, right: Column): Content => ({
    columnGap: 18,
    columns: [left, right],
    margin: [0, 0, 0, 14],
  })
  const figure = (label: string, value: string, color: string, width: number): Column => ({
    width,
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.25, lineColor: color }] },
      { text: label, style: 'label', margin: [0, 6, 0, 2] },
      { text: value, style: 'figure', fontSize: value.length > 12 ? 13 : 15, color },
    ],
  })
  const { primary, accent } = theme.colors
  return [
    pair(
      figure(words.say('review.figure.worth'), money(totals.worth), primary, half),
      figure(words.say('review.figure.paid'), money(totals.paid), accent, half),
    ),
    pair(
      figure(words.say('review.figure.clv'), money(totals.clv), primary, half),
      figure(words.say('review.figure.profit'), money(totals.profit), accent, half),
    ),
    ...(sure === null
      ? []
      : [{ stack: [figure(words.say('review.figure.evidence'), words.percent(sure), primary, leftWidth) as Content] }]),
  ]
}

function picture({ review, settings }: ReviewDocument, theme: Theme, words: Words): Content[] {
  const width = theme.measure - leftWidth - gap
  const taking = new Set(review.lists.takeMore.map(({ accountId }) => accountId))
  const inTurn = review.accounts
    .map((one) => ({ ...one, worth: one.worth.value, clv: one.clv.value }))
    .toSorted(
      (a, b) => Number(taking.has(b.accountId)) - Number(taking.has(a.accountId)) || (b.clv ?? 0) - (a.clv ?? 0),
    )
  const shown: readonly Plotted[] = drawable(inTurn).slice(0, mostPoints)
  const spec = valueAgainstClv(shown, review.thresholds, settings.currency, words, theme.colors)
  const title = as('H2', { text: words.say('review.chart.title'), style: 'section' })
  if (!spec) return [title, { text: words.say('review.chart.none'), style: 'body', margin: [0, 4, 0, 0] }]
  const lead = words.say('review.chart.lead', {
    value: thresholdText(review.thresholds.value, settings.currency, words),
    clv: thresholdText(review.thresholds.clv, settings.currency, words),
  })
  const without = review.accounts.length - shown.length
  return [
    title,
    { text: lead, style: 'small', margin: [0, 2, 0, 6] },
    chart(spec, width, 372, altOf(review, shown.length, words)),
    counts(review, theme, words),
    ...(without === 0
      ? []
      : [
          {
            text: words.say('review.chart.left-out', { count: without }),
            style: 'small',
            margin: [0, 6, 0, 0],
          } as Content,
        ]),
  ]
}

function altOf(review: ReviewDocument['review'], count: number, words: Words): string {
  const inside = (quadrant: Quadrant) => review.accounts.filter((one) => one.quadrant === quadrant).length
  return words.say('review.chart.alt', {
    ...{ count, partners: inside('partners'), risk: inside('at-risk') },
    ...{ under: inside('under-monetised'), dormant: inside('dormant') },
  })
}

/** How many accounts stand in each field. */
function counts(review: ReviewDocument['review'], theme: Theme, words: Words): Content {
  const colors = [theme.colors.primary, theme.colors.accent, theme.colors.secondary, theme.colors.muted]
  return {
    margin: [0, 8, 0, 0],
    columnGap: 12,
    columns: quadrants.map((quadrant, at) => ({
      width: '*',
      text: [
        {
          text: `${review.accounts.filter((one) => one.quadrant === quadrant).length}\u2002`,
          bold: true,
          color: colors[at] ?? theme.colors.ink,
        },
        { text: words.say(quadrantWords[quadrant]), color: theme.colors.muted },
      ],
      style: 'cell',
    })),
  }
}
