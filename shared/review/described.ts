import { type ClvModel, named } from '../clv/models.ts'
import type { Grade } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import { halfEven } from '../money/half-even.ts'
import type { Minor } from '../money/money.ts'
import { grades } from '../value/grades.ts'
import type { MessageId, Words } from '../words.ts'
import type { ReviewDocument } from './document.ts'
import { fitted, parameterWord } from './fitted.ts'
import type { NotEnough } from './lists.ts'
import { gradeWords, windowWords } from './review-words.ts'
import { saidIn } from './said-in.ts'

const amountWords = {
  worth: 'review.column.worth',
  paid: 'review.column.paid',
  profit: 'review.column.profit',
  clv: 'review.column.clv',
} as const

/** Why nothing is said of an account: what of it is not known, or that it is too early. */
export function notEnoughText({ unknown }: NotEnough, words: Words): string {
  if (unknown.length === 0) return words.say('review.reason.too-early')
  return words.say('review.reason.unknown', { what: words.list(unknown.map((name) => words.say(amountWords[name]))) })
}

/** One thing the result rests on: a date, a model, a rate, a confidence, a threshold. */
export type Parameter = {
  readonly label: string
  readonly value:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'share'; readonly share: number }
    | { readonly kind: 'number'; readonly number: number }
    /** A median may lie half way between two minor units. */
    | { readonly kind: 'money'; readonly minor: number }
}

export function parametersOf(document: ReviewDocument, words: Words): readonly Parameter[] {
  const { asOf, settings, clv, review, thresholds, renewingWithin } = document
  const text = (id: MessageId, said: string): Parameter => ({
    label: words.say(id),
    value: { kind: 'text', text: said },
  })
  const share = (label: string, of: number): Parameter => ({ label, value: { kind: 'share', share: of } })
  const shareOr = (id: MessageId, of: number | null, otherwise: MessageId) =>
    of === null ? text(id, words.say(otherwise)) : share(words.say(id), of)
  const threshold = (id: MessageId, asked: number | null, used: number | null): Parameter => {
    if (used === null) return text(id, words.say('value.not-known'))
    const label = asked === null ? words.say('review.method.median', { what: words.say(id) }) : words.say(id)
    return { label, value: { kind: 'money', minor: used } }
  }
  const confidence = (grade: Grade) =>
    share(words.say('review.method.confidence', { grade: words.say(gradeWords[grade]) }), settings[`grades.${grade}`])
  return [
    text('review.method.as-of', words.day(asOf)),
    text('review.method.window', words.say(windowWords[document.window])),
    text('review.method.currency', settings.currency),
    text('review.method.model', modelName(clv.model, words)),
    ...fitted(clv).map(
      ([name, number]): Parameter => ({ label: words.say(parameterWord(name)), value: { kind: 'number', number } }),
    ),
    share(words.say('review.method.discount'), settings.discount),
    shareOr('review.method.retention', settings.retention, 'review.method.from-contracts'),
    shareOr('review.method.margin', settings.margin, 'review.method.not-set'),
    ...grades.toReversed().map(confidence),
    threshold('review.method.threshold-value', thresholds.value, review.thresholds.value),
    threshold('review.method.threshold-clv', thresholds.clv, review.thresholds.clv),
    text('review.method.renewing', words.say('review.method.days', { count: renewingWithin })),
  ]
}

function modelName(model: ClvModel, words: Words): string {
  const [sentence] = named(model).say
  return saidIn(words)({ ...sentence, message: model })
}

export function parameterText({ value }: Parameter, currency: Currency, words: Words): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'share':
      return words.percent(value.share, 1)
    case 'number':
      return words.number(value.number, 4)
    case 'money':
      return words.money(halfEven(value.minor) as Minor, currency, { short: true })
  }
}

/** What each column means, by its heading. */
export function meaningsOf(words: Words): readonly (readonly [string, string])[] {
  const meanings = [
    ['review.column.worth', 'review.method.worth'],
    ['review.column.paid', 'review.method.paid'],
    ['review.column.profit', 'review.method.profit'],
    ['review.column.clv', 'review.method.clv'],
    ['review.column.cost-to-serve', 'review.method.cost-to-serve'],
    ['review.column.reciprocity', 'review.method.reciprocity'],
    ['review.column.value-to-clv', 'review.method.value-to-clv'],
    ['review.column.surplus-share', 'review.method.surplus-share'],
    ['review.column.quadrant', 'review.method.quadrant'],
  ] as const
  return [
    ...meanings.map(([column, meaning]) => [words.say(column), words.say(meaning)] as const),
    [words.say('review.column.evidence', { grade: '…' }), words.say('review.method.evidence')],
    [words.say('review.column.break-even', { lever: '…' }), words.say('review.method.break-even')],
    [words.say('value.not-known'), words.say('review.method.unknown')],
  ]
}
