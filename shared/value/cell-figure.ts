import type { Figure } from '../figures/figure.ts'
import { byDefault, given, product, rounded, setting, sumOfKnown } from '../figures/make.ts'
import type { Cell } from './cell.ts'
import { amountOf, type Context, gainFigure, supplied } from './gain-figure.ts'
import { ruleOf } from './measures.ts'
import { directWorth, factorsOf, gradeOf, worthOfTerm } from './term-worth.ts'
import type { Term } from './terms.ts'

export type CellField = 'gain' | 'hours' | 'hoursSooner' | 'outcomes' | 'money' | 'worth' | 'worthBefore'

/** The working of one number of a cell: down to the measurement rows and the assumption rows it was made from. */
export function cellFigure(context: Context, cell: Cell, field: CellField): Figure {
  const { subject } = context
  const id = `${subject.account.accountId}/${subject.indicator.key}/${cell.month}/${field}`
  const label = `${subject.indicator.name} in ${cell.month}`
  const terms = cell.terms.map((term, at) => termFigure(context, cell, term, field, `${id}/${at + 1}`))
  if (field !== 'money' && field !== 'worth' && field !== 'worthBefore') {
    return sumOfKnown({ id, label, unit: terms[0]?.unit ?? { kind: 'number' } }, terms)
  }
  const { currency } = subject.account
  const sum = sumOfKnown(
    { id: `${id}/exact`, label: `${label}, before rounding`, unit: { kind: 'amount', currency } },
    terms,
  )
  return rounded({ id, label }, sum, currency)
}

function termFigure(context: Context, cell: Cell, term: Term, field: CellField, id: string): Figure {
  const { subject } = context
  const worth = worthOfTerm(subject, term)
  const label = `${term.rows === 1 ? 'one row' : `${term.rows} rows`}, ${gradeOf(subject, term)}${term.loss ? ', a loss (not discounted)' : ''}`
  if (worth[field] === null) return given({ id, label, unit: { kind: 'number' } }, null, [])
  const gain = gainFigure(context, cell, term, `${id}/gain`)
  if (field === 'gain') return gain
  const factors = factorsOf(subject, term)
  const attribution = supplied(term, 'attribution', factors.attribution, { kind: 'share' }, id)
  if (field === 'worth' || field === 'worthBefore') return worthFigure(context, term, gain, field, { id, label })
  const unit =
    field === 'money'
      ? amountOf(subject)
      : field === 'outcomes'
        ? ({ kind: 'outcomes' } as const)
        : ({ kind: 'hours' } as const)
  if (field !== 'hours') return product({ id, label, unit }, gain, attribution)
  return product({ id, label, unit }, hoursFigure(context, term, gain, id), attribution)
}

function worthFigure(
  context: Context,
  term: Term,
  gain: Figure,
  field: 'worth' | 'worthBefore',
  head: { readonly id: string; readonly label: string },
): Figure {
  const { subject } = context
  const { id } = head
  const factors = factorsOf(subject, term)
  const discounted = field === 'worth'
  const parts: Figure[] = []
  const hourly = term.state.hourlyRate
  if (factors.hoursEach > 0 && hourly !== null) {
    const rate = supplied(term, 'hourlyRate', hourly, amountOf(subject), id)
    const capture = discounted ? [supplied(term, 'capture', factors.capture, { kind: 'share' }, id)] : []
    const time = { id: `${id}/time`, label: 'worth of the time', unit: amountOf(subject) }
    parts.push(product(time, hoursFigure(context, term, gain, id), rate, ...capture))
  }
  if (directWorth(subject, term, gain.value ?? 0) !== null) parts.push(directFigure(context, term, gain, id))
  const sum = sumOfKnown({ id: `${id}/sum`, label: 'worth before attribution', unit: amountOf(subject) }, parts)
  const attribution = supplied(term, 'attribution', factors.attribution, { kind: 'share' }, id)
  return product(
    { ...head, unit: amountOf(subject) },
    sum,
    attribution,
    ...(discounted ? [confidenceFigure(context, term, id)] : []),
  )
}

function directFigure(context: Context, term: Term, gain: Figure, id: string): Figure {
  const { subject } = context
  if (ruleOf(subject.indicator.measure).gain === 'money') return gain
  const value = supplied(term, 'valuePerUnit', term.state.valuePerUnit ?? 0, amountOf(subject), id)
  return product({ id: `${id}/direct`, label: 'worth at the agreed value', unit: amountOf(subject) }, gain, value)
}

function hoursFigure(context: Context, term: Term, gain: Figure, id: string): Figure {
  if (ruleOf(context.subject.indicator.measure).gain === 'hours') return gain
  const { hoursEach } = factorsOf(context.subject, term)
  const each = supplied(term, 'hoursPerUnit', hoursEach, { kind: 'hours' }, id)
  return product({ id: `${id}/hours`, label: 'hours saved', unit: { kind: 'hours' } }, gain, each)
}

function confidenceFigure(context: Context, term: Term, id: string): Figure {
  const { confidence } = factorsOf(context.subject, term)
  const head = { id: `${id}/confidence`, label: 'confidence', unit: { kind: 'share' } } as const
  if (term.loss) return byDefault({ ...head, label: 'confidence (a loss is not discounted)' }, confidence)
  const grade = gradeOf(context.subject, term)
  return setting({ ...head, label: `confidence of ${grade} evidence` }, confidence, `grades.${grade}`)
}
