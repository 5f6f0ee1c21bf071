import type { Briefing, Risk, TalkingPoint } from '../../shared/briefing/model.ts'
import type { Minor } from '../../shared/money/money.ts'
import { never } from '../../shared/never.ts'
import type { Run, Words } from '../../shared/words.ts'
import { unitOf } from '../statement/gains.ts'

type Sentence = readonly Run[]

/** A talking point as a sentence with its numbers. */
export function talkingPoint(point: TalkingPoint, { statement }: Briefing, words: Words): Sentence {
  const { currency } = statement
  const money = (minor: Minor) => words.money(minor, currency, { short: true })
  switch (point.kind) {
    case 'return':
      return words.runs('briefing.point.return', {
        ...{ amount: words.amount(point.amount, currency), one: unitOf(currency, words) },
        ...{ worth: money(point.worth), paid: money(point.paid) },
      })
    case 'payback':
      return words.runs('briefing.point.payback', { month: words.month(point.month) })
    case 'best':
      return words.runs('briefing.point.best', { name: point.name, worth: money(point.worth) })
    case 'promise':
      return words.runs('briefing.point.promise', { promised: money(point.promised), worth: money(point.worth) })
    case 'improving':
      return words.runs('briefing.point.improving', { names: words.list(point.names) })
    case 'achieved':
      return words.runs('briefing.point.achieved', { name: point.name, day: words.day(point.day) })
    case 'confirm':
      return words.runs('briefing.point.confirm', { names: words.list(point.names), worth: money(point.worth) })
    case 'ask':
      return words.runs('briefing.point.ask', { names: words.list(point.names) })
    case 'scope':
      return words.runs('briefing.point.scope')
    default:
      return never(point)
  }
}

/** A risk as a sentence with its numbers. */
export function riskSentence(risk: Risk, { statement }: Briefing, words: Words): Sentence {
  const { currency } = statement
  const money = (minor: Minor) => words.money(minor, currency, { short: true })
  switch (risk.kind) {
    case 'notice': {
      const values = { day: words.day(risk.day), days: risk.days }
      return words.runs(risk.passed ? 'briefing.risk.notice-passed' : 'briefing.risk.notice', values)
    }
    case 'not-paid-back':
      return words.runs('briefing.risk.not-paid-back', { worth: money(risk.worth), paid: money(risk.paid) })
    case 'short':
      return risk.met === null
        ? words.runs('briefing.risk.short', { name: risk.name })
        : words.runs('briefing.risk.short-met', { name: risk.name, share: words.percent(risk.met) })
    case 'worse-than-before':
      return words.runs('briefing.risk.worse', { name: risk.name })
    case 'worsening':
      return words.runs('briefing.risk.worsening', { names: words.list(risk.names) })
    case 'felt':
      return words.runs('briefing.risk.felt', {
        ...{ name: risk.name, content: words.percent(risk.content), answers: risk.answers },
      })
    case 'overdue':
      return words.runs('briefing.risk.overdue', { name: risk.name, day: words.day(risk.day) })
    case 'promise':
      return words.runs('briefing.risk.promise', { promised: money(risk.promised), worth: money(risk.worth) })
    case 'evidence':
      return words.runs('briefing.risk.evidence', { share: words.percent(risk.share) })
    case 'unknown':
      return words.runs('briefing.risk.unknown', { names: words.list(risk.names) })
    case 'stale':
      return words.runs('briefing.risk.stale', { names: words.list(risk.names) })
    case 'taking-more':
      return words.runs('briefing.risk.taking-more')
    case 'loss':
      return words.runs('briefing.risk.loss', { loss: words.money(risk.loss, risk.currency, { short: true }) })
    default:
      return never(risk)
  }
}
