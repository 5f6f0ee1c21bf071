import type { Column, Content } from 'pdfmake/interfaces.js'
import { concentrationCurve } from '../../shared/charts/concentration-curve.ts'
import { reached, thinned } from '../../shared/review/curves.ts'
import type { Review } from '../../shared/review/review.ts'
import type { Run, Words } from '../../shared/words.ts'
import { chart } from '../parts/chart.ts'
import { as } from '../parts/role.ts'
import { sentence } from '../parts/runs.ts'
import type { Theme } from '../theme.ts'

/** A curve needs no more to be smooth. */
const mostPoints = 200
const height = 190

/** Profit over accounts: what the most profitable fifth brings. */
export function profitPicture({ profitCurve, gini }: Review, width: number, theme: Theme, words: Words): Column {
  const fifth = reached(profitCurve, 0.2)
  const title = words.say('review.concentration.profit')
  if (fifth === null) return picture(title, width, nothing(words.say('review.concentration.profit-none')))
  const share = words.percent(fifth)
  const spec = concentrationCurve(
    { points: thinned(profitCurve.points, mostPoints) },
    words.say('review.concentration.accounts'),
    { along: 0.2, up: fifth, text: share },
    words,
    theme.colors.primary,
    theme.colors,
  )
  const lead = words.runs('review.concentration.profit-lead', {
    share,
    gini: gini === null ? '–' : words.number(gini, 2, 2),
  })
  const alt = words.say('review.concentration.profit-alt', { share })
  return picture(title, width, [lined(lead, theme), ...(spec ? [chart(spec, width, height, alt)] : [])])
}

/** Cost to serve over revenue: on how much of it four fifths of the effort go. */
export function effortPicture({ effortCurve }: Review, width: number, theme: Theme, words: Words): Column {
  const { along80, points } = effortCurve
  const title = words.say('review.concentration.effort')
  if (along80 === null) return picture(title, width, nothing(words.say('review.concentration.effort-none')))
  const share = words.percent(along80)
  const spec = concentrationCurve(
    { points: thinned(points, mostPoints) },
    words.say('review.concentration.revenue'),
    { along: along80, up: 0.8, text: share },
    words,
    theme.colors.accent,
    theme.colors,
  )
  const lead = words.runs('review.concentration.effort-lead', { share })
  const alt = words.say('review.concentration.effort-alt', { share })
  return picture(title, width, [lined(lead, theme), ...(spec ? [chart(spec, width, height, alt)] : [])])
}

function picture(title: string, width: number, content: readonly Content[]): Column {
  return { width, stack: [as('H3', { text: title, style: 'section' }), ...content] }
}

function lined(lead: readonly Run[], theme: Theme): Content {
  return { ...(sentence(lead, 'body', theme.colors.primary) as object), margin: [0, 3, 0, 6] } as Content
}

function nothing(text: string): readonly Content[] {
  return [{ text, style: 'body', margin: [0, 3, 0, 6] }]
}
