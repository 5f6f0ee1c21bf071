import type { Content } from 'pdfmake/interfaces.js'
import type { Briefing } from '../../shared/briefing/model.ts'
import { barShares } from '../../shared/charts/bar-shares.ts'
import type { Minor } from '../../shared/money/money.ts'
import { quadrantWords } from '../../shared/review/review-words.ts'
import { saidIn } from '../../shared/review/said-in.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { bars } from '../parts/bars.ts'
import { besides, leading, partHeading, roomForRows } from '../parts/heading.ts'
import { pairs } from '../parts/pairs.ts'
import type { Theme } from '../theme.ts'

/** Value given beside value taken over the same time, CLV with its two parts, and where that puts the account. */
export function worthToUs(briefing: Briefing, theme: Theme, words: Words): Content {
  const { inside } = briefing
  const left = theme.measure * 0.46
  const heading = partHeading('part-worth', words.say('briefing.worth'), words.say('briefing.worth-lead'), theme)
  return leading(
    heading,
    [
      besides(theme, left, [given(briefing, left, theme, words)], [figures(briefing, theme, words)]),
      { text: saidIn(words)(inside.reason), style: 'small', margin: [0, 8, 0, 0] },
    ],
    roomForRows(2),
  )
}

function given({ inside }: Briefing, width: number, theme: Theme, words: Words): Content {
  const { worth, paid, profit, clv, currency } = inside
  const shares = barShares([worth, paid, profit, clv])
  const { primary, accent, secondary } = theme.colors
  const rows: readonly (readonly [MessageId, Minor | null, string])[] = [
    ['briefing.bar.worth', worth, primary],
    ['briefing.bar.paid', paid, accent],
    ['briefing.bar.profit', profit, accent],
    ['briefing.bar.clv', clv, secondary],
  ]
  return bars(
    rows.map(([label, amount, color], at) => ({
      label: words.say(label),
      value: amount === null ? words.say('value.not-known') : words.money(amount, currency, { short: true }),
      ...{ share: shares[at] ?? null, color },
    })),
    width,
    theme,
  )
}

function figures({ inside }: Briefing, theme: Theme, words: Words): Content {
  const { currency, quadrant, rank } = inside
  const unknown = words.say('value.not-known')
  const money = (minor: Minor | null) => (minor === null ? unknown : words.money(minor, currency, { short: true }))
  const times = (ratio: number | null) => (ratio === null ? unknown : `${words.number(ratio, 2, 2)}×`)
  return pairs(
    [
      [words.say('briefing.historic'), money(inside.historic)],
      [words.say('briefing.residual'), money(inside.residual)],
      [words.say('briefing.cost-to-serve'), money(inside.costToServe)],
      [words.say('briefing.reciprocity'), times(inside.reciprocity)],
      [words.say('briefing.value-to-clv'), times(inside.valueToClv)],
      [
        words.say('briefing.surplus-share'),
        inside.surplusShare === null ? unknown : words.percent(inside.surplusShare),
      ],
      [words.say('briefing.quadrant'), quadrant === null ? unknown : words.say(quadrantWords[quadrant])],
      [words.say('briefing.rank'), rank === null ? unknown : words.say('briefing.rank-of', { ...rank })],
    ],
    128,
    theme,
    { align: 'right' },
  )
}
