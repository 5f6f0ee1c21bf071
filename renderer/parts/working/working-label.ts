import { day as dayFrom, type Month, parseDay } from '../../../shared/days.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import type { WindowWords } from '../../words/use-words.ts'

/**
 * The label of a figure in the window's language. Figures are labelled once, in English, where they are made; here
 * each kind of label is known by its pattern. One that is not stays as it is.
 */
export function workingLabel(label: string, words: WindowWords): string {
  return knownLabel(label, words) ?? label
}

/** Null: no pattern knows it. */
export function knownLabel(label: string, words: WindowWords): string | null {
  const plain = plainLabels[label]
  if (plain) return words.say(`account.label.${plain}` as WindowMessageId)
  const metric = metricLabels[label]
  if (metric) return words.say(`metrics.label.${metric}` as WindowMessageId)
  for (const [pattern, said] of patterns) {
    const found = pattern.exec(label)
    if (!found) continue
    const [, first = '', second = '', third = ''] = found
    return said(words, [first, second, third], label)
  }
  return null
}

type Texts = readonly [string, string, string]
type Said = (words: WindowWords, found: Texts, label: string) => string

const plainLabels: Readonly<Record<string, string>> = {
  worth: 'worth',
  'hard worth': 'hard',
  'soft worth': 'soft',
  'worth before capture and confidence': 'worth-before',
  paid: 'paid',
  'return per unit paid': 'return',
  ROI: 'roi',
  'worth less paid': 'surplus',
  'hours saved': 'hours',
  'hours sooner': 'sooner',
  'outcomes achieved': 'outcomes',
  'money saved': 'money',
  'present value of the worth': 'present-worth',
  'present value of what was paid': 'present-paid',
  'promised over the window': 'promised',
  'promised a year': 'promised-yearly',
  'next term, point': 'next-point',
  'next term, low': 'next-low',
  'next term, high': 'next-high',
  gain: 'gain',
  'gain before attribution': 'gain',
  'actual less baseline': 'gain-higher',
  'baseline less actual': 'gain-lower',
  'Σ actual·volume': 'sum-actual',
  'Σ actual·volume, converted': 'sum-converted',
  'Σ volume': 'sum-volume',
  'baseline·Σ volume': 'baseline-volume',
  'expectation·Σ volume': 'expectation-volume',
  'worth of the time': 'worth-time',
  'worth at the agreed value': 'worth-agreed',
  'worth before attribution': 'before-attribution',
  'confidence (a loss is not discounted)': 'confidence-loss',
  'capture (a loss is not discounted)': 'capture-loss',
  actual: 'actual',
  volume: 'volume',
  'volume with an expectation': 'volume-expectation',
  'Σ baseline·volume': 'sum-baseline',
  'Σ expectation·volume': 'sum-expectation',
  'what reached the expectation': 'reached',
  'what was judged against it': 'judged',
  'share that met the expectation': 'met',
  'profit in the window': 'profit',
  reciprocity: 'reciprocity',
  'value to CLV': 'value-to-clv',
  "customer's share of the surplus": 'surplus-share',
  historic: 'historic',
  residual: 'residual',
  'residual: the account has left': 'residual-left',
  CLV: 'clv',
  'share of contracts renewed': 'retention',
  'share of contracts renewed in the last 24 months': 'retention-seen',
  'contracts renewed': 'contracts-renewed',
  'contracts due': 'contracts-due',
  'discount rate a year': 'discount',
  'profit of the last 12 months': 'yearly',
  'profit of a year, by its contracts': 'yearly-contracts',
  'value of its contracts in a year': 'annual-value',
  'profit as a share of revenue': 'margin',
  'profit as a share of revenue, of all accounts': 'margin-all',
  'profit of all accounts': 'profit-all',
  'revenue of all accounts': 'revenue-all',
  'residual: not renewed': 'residual-not-renewed',
  'payments expected from the renewal on (DERL)': 'derl',
  'contract year': 'contract-year',
  contracts: 'contracts',
  'log-likelihood of the renewals': 'likelihood-renewals',
  'log-likelihood of the orders': 'likelihood-orders',
  'log-likelihood of the spend': 'likelihood-spend',
  'repeat orders (x)': 'repeat-orders',
  'weeks from the first order to the last (t)': 'weeks-last',
  'weeks since the first order (T)': 'weeks-since',
  'chance that it still orders, by the model': 'alive',
  'weeks that are looked ahead': 'horizon',
  'orders to come, at their worth today': 'orders-to-come',
  'spend expected of an order': 'spend',
  'repeat orders that were paid for (n)': 'paid-orders',
  'average spend on a repeat order (s)': 'average-spend',
  'revenue less cost of the orders': 'profit-orders',
  'cost to serve, own': 'own-costs',
  'share of shared costs': 'shared-costs',
  baseline: 'field.baseline',
  expectation: 'field.expectation',
  'hourly rate': 'field.hourly-rate',
  capture: 'field.capture',
  attribution: 'field.attribution',
  'hours per outcome': 'field.hours-per-outcome',
  'agreed value of one': 'field.agreed-value-of-one',
}

const metricLabels: Readonly<Record<string, string>> = {
  churn: 'churn',
  retention: 'retention',
  'accounts that stayed': 'stayed',
  'accounts with more than one product': 'several',
  'accounts with a product': 'with-product',
  'average order value': 'order-value',
  'revenue of the orders': 'revenue',
  orders: 'orders',
  'orders an account that ordered': 'frequency',
  'accounts that ordered': 'buyers',
  'days since the last order': 'recency',
  'active accounts that ever ordered': 'ever-ordered',
  'conversion of opportunities': 'conversion',
  'opportunities won': 'won',
  'opportunities lost': 'lost',
  'opportunities closed': 'closed',
  NPS: 'nps',
  'answers of 9 and 10': 'promoters',
  'answers of 0 to 6': 'detractors',
  answers: 'answers',
  'answers of 70 and more': 'satisfied',
  content: 'content',
  'mean of 100': 'mean',
  'scores on 0 to 100': 'scores',
  values: 'values',
  rows: 'rows',
}

const patterns: readonly (readonly [RegExp, Said])[] = [
  [/^[αβrabpqv]$/, (_, __, letter) => letter],
  [
    /^(contracts \w+), ended in (\d{4})$/,
    (words, [what, year]) => words.say('account.label.contracts-ended', { what: workingLabel(what, words), year }),
  ],
  [
    /^(share renewed|renewed|due) of the accounts of (\d{4}) in contract year (\d+)$/,
    ({ say }, [what, year, number]) => say(cohortIds[what] ?? 'account.label.cohort-share', { year, number }),
  ],
  [
    /^accounts with (\d+)( or more)? repeat orders$/,
    ({ say }, [count, more]) =>
      say(more ? 'account.label.by-repeat-orders-more' : 'account.label.by-repeat-orders', { count: Number(count) }),
  ],
  [
    /^(accounts active on|of these ended by|days from each last order to|answer of|of) (\d{4}-\d\d-\d\d)$/,
    (words, [what, on]) => words.say(ofMetrics[what] ?? 'metrics.label.of-day', { day: dayInWords(on, words) }),
  ],
  [/^(.+\.\w+) row (\d+)$/, ({ say }, [file, row]) => say('metrics.label.row', { file, row })],
  [/^paid: no order/, ({ say }) => say('account.label.no-order')],
  [
    /^worth in (\d{4}-\d\d)$/,
    (words, [month]) => words.say('account.label.worth-in', { month: inWords(month, words) }),
  ],
  [/^paid in (\d{4}-\d\d)/, (words, [month]) => words.say('account.label.paid-in', { month: inWords(month, words) })],
  [
    /^(.+) in (\d{4}-\d\d)(, before rounding)?$/,
    (words, [what, month, exact]) =>
      words.say(exact ? 'account.label.exact' : 'account.label.in-month', { what, month: inWords(month, words) }),
  ],
  [
    /^(one|\d+) rows?, (\w+)(, a loss.*)?$/,
    (words, [rows, grade, loss]) => rowsLabel(words, rows, grade, Boolean(loss)),
  ],
  [
    /^confidence of (\w+) evidence$/,
    (words, [grade]) => words.say('account.label.confidence', { grade: words.say(gradeId(grade)) }),
  ],
  [/^hours in one of its (.+)$/, ({ say }, [what]) => say('account.label.hours-in', { what })],
  [/^(row of|actual on|volume on|cost of) (\d{4}-\d\d-\d\d)$/, (words, [what, on]) => onDay(words, what, on)],
  [
    /^share of (\S+) by (.+)$/,
    (words, [on, what]) => words.say('account.label.share-of-cost', { day: dayInWords(on, words), what }),
  ],
  [
    /^(.+) of (\d{4}-\d\d-\d\d)(, by its .+)?$/,
    (words, [what, on]) => words.say('account.label.order', { what, day: dayInWords(on, words) }),
  ],
  [/^(.+): (.+)$/, (words, [what, part]) => words.say('account.label.of', { what, part: workingLabel(part, words) })],
  [/^contract (.+)$/, ({ say }, [what]) => say('account.label.contract', { what })],
  [/^exchange rate (.+)$/, ({ say }, [what]) => say('account.label.rate', { what: what.replace('by way of', '·') })],
  [
    /^(.+) \(nowhere given\)$/,
    (words, [what]) => words.say('account.label.nowhere', { what: workingLabel(what, words) }),
  ],
  [
    /^(.+), in its own currency$/,
    (words, [what]) => words.say('account.label.own-currency', { what: workingLabel(what, words) }),
  ],
]

const ofMetrics: Readonly<Record<string, WindowMessageId>> = {
  'accounts active on': 'metrics.label.active-on',
  'of these ended by': 'metrics.label.ended-by',
  'days from each last order to': 'metrics.label.days-to',
  'answer of': 'metrics.label.answer-of',
}

const cohortIds: Readonly<Record<string, WindowMessageId>> = {
  'share renewed': 'account.label.cohort-share',
  renewed: 'account.label.cohort-renewed',
  due: 'account.label.cohort-due',
}

function rowsLabel({ say }: WindowWords, rows: string, grade: string, loss: boolean): string {
  const count = rows === 'one' ? 1 : Number(rows)
  return say(loss ? 'account.label.rows-loss' : 'account.label.rows', { count, grade: say(gradeId(grade)) })
}

function onDay(words: WindowWords, what: string, on: string): string {
  const ids: Readonly<Record<string, WindowMessageId>> = {
    'row of': 'account.label.row-of',
    'actual on': 'account.label.actual-on',
    'volume on': 'account.label.volume-on',
    'cost of': 'account.label.cost',
  }
  return words.say(ids[what] ?? 'account.label.row-of', { day: dayInWords(on, words) })
}

function gradeId(grade: string): WindowMessageId {
  return `account.grade.${grade}` as WindowMessageId
}

function inWords(month: string, { month: said }: WindowWords): string {
  return said(month as Month)
}

function dayInWords(text: string, { shortDay }: WindowWords): string {
  return parseDay(text) ? shortDay(dayFrom(text)) : text
}
