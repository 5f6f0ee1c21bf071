import type { Column, Content } from 'pdfmake/interfaces.js'
import { barShares } from '../../shared/charts/bar-shares.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { bars } from '../parts/bars.ts'
import type { Theme } from '../theme.ts'
import { unitOf } from './gains.ts'

/** The worth and what was paid as two bars of one scale. */
export function worthAndPaid(
  { headline, currency }: StatementModel,
  width: number,
  theme: Theme,
  words: Words,
): Content {
  const { worth, paid } = headline
  const [worthShare, paidShare] = barShares([worth, paid])
  const money = (minor: typeof worth) =>
    minor === null ? words.say('value.not-known') : words.money(minor, currency, { short: true })
  return bars(
    [
      {
        label: words.say('statement.cover.figure-worth'),
        ...{ value: money(worth), share: worthShare ?? null, color: theme.colors.primary },
      },
      {
        label: words.say('statement.cover.figure-paid'),
        ...{ value: money(paid), share: paidShare ?? null, color: theme.colors.accent },
      },
    ],
    width,
    theme,
  )
}

/** What came back, and since when: each under its name; what is not known is said in words and set smaller. */
export function returnFigures(
  { headline, currency }: StatementModel,
  theme: Theme,
  words: Words,
): readonly (readonly [label: string, value: Content])[] {
  const { returnPerUnit, paybackMonth, tooEarly } = headline
  const unknown = words.say(tooEarly ? 'statement.cover.figure-too-early' : 'value.not-known')
  const returned = returnPerUnit === null ? unknown : words.amount(returnPerUnit, currency)
  const payback =
    paybackMonth !== null
      ? words.month(paybackMonth, 'short')
      : returnPerUnit === null
        ? unknown
        : words.say('statement.cover.figure-payback-none')
  const look = (value: string, known: boolean): Content => ({
    text: value,
    style: 'figure',
    ...(known
      ? { fontSize: value.length > 14 ? 13 : 17 }
      : { fontSize: 11, color: theme.colors.muted, lineHeight: 1.3 }),
  })
  return [
    [
      words.say('statement.cover.figure-return', { one: unitOf(currency, words) }),
      look(returned, returnPerUnit !== null),
    ],
    [words.say('statement.cover.figure-payback'), look(payback, paybackMonth !== null)],
  ]
}

export function labelled([label, value]: readonly [string, Content], width: number): Column {
  return { width, stack: [{ text: label, style: 'label', margin: [0, 0, 0, 2] }, value] }
}
