import { expect, test } from 'vitest'
import type { Inside } from '../../../shared/briefing/model.ts'
import { risksOf } from '../../../shared/briefing/risks.ts'
import { talkingPointsOf } from '../../../shared/briefing/talking-points.ts'
import { day } from '../../../shared/days.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { problem } from '../../../shared/problem.ts'
import { eur } from '../../fixtures/facts.ts'
import { nothingKnown, rich, shortfallsOnly } from '../../fixtures/statement-models.ts'

const inside: Inside = {
  currency: eur,
  ...{ worth: null, paid: null, profit: 100 as Minor, revenue: null, costToServe: null },
  ...{ clv: null, historic: null, residual: null, reciprocity: null, valueToClv: null, surplusShare: null },
  ...{ quadrant: null, rank: null, reason: problem('no-window'), daysToRenewal: null, daysToNotice: null },
}
const kinds = (list: readonly { readonly kind: string }[]) => [...new Set(list.map(({ kind }) => kind))]

test('what can be said of a good account is what its statement bears out', () => {
  const points = talkingPointsOf(rich, inside)
  expect(points[0]).toMatchObject({ kind: 'return', worth: rich.headline.worth, paid: rich.headline.paid })
  const best = points.find(({ kind }) => kind === 'best')
  const most = rich.indicators.toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0))[0]
  expect(best).toMatchObject({ name: most?.name, worth: most?.worth })
  expect(kinds(points)).toContain('confirm')
})

test('nothing good is said where nothing is known or all fell short', () => {
  expect(kinds(talkingPointsOf(nothingKnown, inside))).not.toContain('return')
  expect(kinds(talkingPointsOf(shortfallsOnly, inside))).not.toContain('best')
  expect(kinds(talkingPointsOf(shortfallsOnly, inside))).not.toContain('return')
})

test('every indicator that fell short, every overdue milestone and every wide gap of feeling is a risk', () => {
  const risks = risksOf(rich, inside)
  const named = (kind: string) => risks.flatMap((one) => (one.kind === kind && 'name' in one ? one.name : []))
  expect(named('short')).toEqual(rich.indicators.filter(({ status }) => status === 'short').map(({ name }) => name))
  expect(named('overdue')).toEqual(
    rich.relationship.milestones.filter(({ state }) => state === 'overdue').map(({ name }) => name),
  )
  expect(named('felt')).toEqual(
    rich.indicators.filter(({ perception }) => perception && perception.content < 0.5).map(({ name }) => name),
  )
})

test('a notice is a risk from ninety days before it, and says when it has passed', () => {
  const noticeBy = day('2026-05-01')
  const model = { ...rich, nextTerm: { ...rich.nextTerm, noticeBy } }
  const of = (daysToNotice: number) => risksOf(model, { ...inside, daysToNotice }).find(({ kind }) => kind === 'notice')
  expect(of(91)).toBeUndefined()
  expect(of(90)).toMatchObject({ days: 90, passed: false })
  expect(of(-3)).toMatchObject({ days: 3, passed: true })
})

test('an account that costs more than it brings, or gets little for what it is worth, is a risk to us', () => {
  const risks = risksOf(rich, { ...inside, profit: -5 as Minor, quadrant: 'at-risk' })
  expect(risks).toContainEqual({ kind: 'loss', loss: 5, currency: eur })
  expect(kinds(risks)).toContain('taking-more')
  expect(kinds(talkingPointsOf(rich, { ...inside, quadrant: 'under-monetised' }))).toContain('scope')
})
