import type { Month } from '../../../shared/days.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import type { WindowWords } from '../../words/use-words.ts'

/**
 * A formula in the window's language. As labels, formulas are written once, in English, where a figure is made; one
 * that consists of letters and signs alone is the same in every language and stays as it is.
 */
export function workingFormula(formula: string, words: WindowWords): string {
  return knownFormula(formula, words) ?? formula
}

/** Null: no pattern knows it. */
export function knownFormula(formula: string, words: WindowWords): string | null {
  const plain = plainFormulas[formula]
  if (plain) return words.say(plain)
  for (const [pattern, said] of patterns) {
    const found = pattern.exec(formula)
    if (!found) continue
    const [, first = '', second = '', third = ''] = found
    return said(words, first, second, third)
  }
  return null
}

const plainFormulas: Readonly<Record<string, WindowMessageId>> = {
  'orders to come · spend of an order · margin': 'model.formula.orders',
  '1 without a repeat order': 'model.formula.alive-first',
  'Σ over the coming weeks of orders expected in the week · (1 + d)^(−week/52), BG/NBD equation 10':
    'model.formula.to-come',
  'p · (v + n·s) / (p·n + q − 1): n repeat orders that were paid for, s spent on each': 'model.formula.spend',
  'Σ renewed · ln r(n) + not renewed · ln(1 − r(n)), r(n) = (β+n−1)/(α+β+n−1) in contract year n':
    'model.formula.renewals-likelihood',
  '(β+n−1)/(α+β+n−1) · ₂F₁(1, β+n; α+β+n; 1/(1+d)), n the contract year': 'model.formula.derl-is',
  'years of twelve months under contract up to the renewal': 'model.formula.contract-years',
  '(worth − paid) / ((worth − paid) + profit)': 'model.formula.surplus',
  'the sum: not known as long as a part of it is not': 'model.formula.unknown-sum',
  'each row held against the expectation of its day': 'model.formula.each-row',
  'revenue / orders': 'model.formula.per-order',
  '(promoters − detractors) · 100 / answers': 'model.formula.nps',
  'BG/NBD of Fader, Hardie and Lee (2005), equation 6, over repeat orders, last order and time of each account':
    'model.formula.bgnbd-likelihood',
  'Gamma-Gamma of Fader and Hardie (2013), equation 1a, over the average spend on repeat orders of each account':
    'model.formula.gamma-gamma-likelihood',
}

type Said = (words: WindowWords, first: string, second: string, third: string) => string

const patterns: readonly (readonly [RegExp, Said])[] = [
  [
    /^(.+): m the profit of a year, r the share renewed, d the discount rate \((.+)\)$/,
    ({ say }, formula, when) =>
      say('model.formula.letters', { formula, when: say(`model.convention.${when}` as WindowMessageId) }),
  ],
  [
    /^m · DERL · \(1 \+ d\)\^\(−days to the renewal on (\S+) \/ 365\)$/,
    ({ say, shortDay }, day) => say('model.formula.derl', { day: shortDay(day) }),
  ],
  [
    /^m · DERL · \(1 \+ d\)\^\(−days to the renewal on (\S+) \/ 365\), and m at .+: (.+)$/,
    ({ say, shortDay, list }, day, days) =>
      say('model.formula.derl-certain', { day: shortDay(day), days: list(days.split(', ').map(shortDay)) }),
  ],
  [
    /^max\(0, W·A − historic\), over (?:segment (.+)|the book): W = .+, A = (\S+) orders an account$/,
    ({ say, number }, segment, orders) =>
      say('model.formula.simple', {
        over: segment ? say('model.formula.segment', { segment }) : say('model.formula.book'),
        orders: number(Number(orders), 2, 2),
      }),
  ],
  [
    /^where the likelihood of the (\w+) is highest$/,
    ({ say }, of) => say('model.formula.likeliest', { of: say(`model.formula.likeliest.${of}` as WindowMessageId) }),
  ],
  [
    /^Σ month·\(1 \+ (\S+)\)\^\(−m\/12\), m = 0 in (\S+)$/,
    ({ say, number, month: said }, rate, month) =>
      say('model.formula.present', { rate: number(Number(rate), 4), month: said(month as Month) }),
  ],
  [
    /^(\d+) months at the mean of these (\d+), with an 80 % interval/,
    ({ say }, months, of) => say('model.formula.next-term', { months, of }),
  ],
  [
    /^promised a year · (\S+) years$/,
    ({ say, number }, years) => say('model.formula.promised', { years: number(Number(years), 2, 2) }),
  ],
  // Letters, numbers and signs: nothing to be said in another language.
  [/^([^a-zA-Z]*(?:[a-zA-Z](?![a-zA-Z])[^a-zA-Z]*|DERL[^a-zA-Z]*)*)$/, (_, formula) => formula],
]
