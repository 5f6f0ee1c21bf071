import type { Feedback } from '../facts.ts'
import type { Figure } from '../figures/figure.ts'
import { given, modelled, ratio, sumOnDemand } from '../figures/make.ts'
import { scoreOf } from '../statement/perception.ts'
import type { Customer } from './customer.ts'
import { because, counted, plain, share } from './head.ts'
import { isWithin, type Period } from './period.ts'

/** Promoters (9 and 10 of 10) less detractors (0 to 6), in points of the answers (METHOD 5). */
export function netPromoterScore(id: string, customers: readonly Customer[], period: Period): Figure {
  const answers = answersIn(customers, period, 'nps')
  const group = (name: string, label: string, is: (score: number) => boolean) =>
    counted({ id: `${id}/${name}`, label }, answers.filter((answer) => is(scoreOf(answer))).map(keyed))
  const promoters = group('promoters', 'answers of 9 and 10', (score) => score >= 90)
  const detractors = group('detractors', 'answers of 0 to 6', (score) => score <= 60)
  const all = counted({ id: `${id}/answers`, label: 'answers' }, answers.map(keyed))
  const value =
    answers.length === 0 ? null : (((promoters.value ?? 0) - (detractors.value ?? 0)) * 100) / answers.length
  const formula = '(promoters − detractors) · 100 / answers'
  return modelled(
    { id, label: 'NPS', unit: plain },
    value,
    formula,
    () => [promoters, detractors, all],
    none('NPS', answers, period),
  )
}

/** The share of answers at 70 of 100 or more. */
export function content(id: string, kind: 'csat' | 'ces', customers: readonly Customer[], period: Period): Figure {
  const answers = answersIn(customers, period, kind)
  const happy = answers.filter((answer) => scoreOf(answer) >= 70)
  return ratio(
    { id, label: `${kind.toUpperCase()}: content`, unit: share },
    counted({ id: `${id}/content`, label: 'answers of 70 and more' }, happy.map(keyed)),
    counted({ id: `${id}/answers`, label: 'answers' }, answers.map(keyed)),
    none(kind.toUpperCase(), answers, period),
  )
}

/** The mean of the answers on 0..100. */
export function meanScore(id: string, kind: 'csat' | 'ces', customers: readonly Customer[], period: Period): Figure {
  const answers = answersIn(customers, period, kind)
  const sum = sumOnDemand({ id: `${id}/sum`, label: 'scores on 0 to 100', unit: plain }, answers.map(scoreOf), () =>
    answers.map((answer) =>
      given({ id: `${id}/sum/${keyed(answer).key}`, label: `answer of ${answer.day}`, unit: plain }, scoreOf(answer), [
        answer.ref,
      ]),
    ),
  )
  return ratio(
    { id, label: `${kind.toUpperCase()}: mean of 100`, unit: plain },
    sum,
    counted({ id: `${id}/answers`, label: 'answers' }, answers.map(keyed)),
    none(kind.toUpperCase(), answers, period),
  )
}

function answersIn(customers: readonly Customer[], period: Period, kind: Feedback['kind']): readonly Feedback[] {
  return customers.flatMap(({ feedback }) => feedback.filter((one) => one.kind === kind && isWithin(one.day, period)))
}

function keyed({ ref }: Feedback) {
  return { key: `${ref.file} row ${ref.row}`, ref }
}

function none(name: string, answers: readonly Feedback[], period: Period) {
  return answers.length > 0 ? [] : because('no-answers', { kind: name, period: period.name })
}
