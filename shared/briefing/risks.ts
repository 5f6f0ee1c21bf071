import type { StatementModel } from '../statement/model.ts'
import type { Inside, Risk } from './model.ts'

/** So near is a notice that somebody has to act. */
const soon = 90
/** From here on the worth rests on what nobody has measured or confirmed. */
const half = 0.5

/** What may cost the renewal, the most pressing first. None is left out because it looks bad. */
export function risksOf(model: StatementModel, inside: Inside): readonly Risk[] {
  return [
    ...ofNotice(model, inside),
    ...ofMoney(model, inside),
    ...model.indicators.flatMap((one): readonly Risk[] => [
      ...(one.status === 'short' ? [{ kind: 'short', name: one.name, met: one.met } as const] : []),
      ...(one.belowBaseline ? [{ kind: 'worse-than-before', name: one.name } as const] : []),
    ]),
    ...ofNames(
      'worsening',
      model.indicators.filter(({ direction }) => direction === 'worse'),
    ),
    ...model.indicators.flatMap(({ name, perception }): readonly Risk[] =>
      perception !== null && perception.content < half
        ? [{ kind: 'felt', name, content: perception.content, answers: perception.answers }]
        : [],
    ),
    ...model.relationship.milestones.flatMap(({ name, promisedOn, state }): readonly Risk[] =>
      state === 'overdue' && promisedOn !== null ? [{ kind: 'overdue', name, day: promisedOn }] : [],
    ),
    ...ofEvidence(model),
    ...ofNames(
      'unknown',
      model.indicators.filter(({ gain }) => gain.kind !== 'none' && gain.value === null),
    ),
    ...ofNames(
      'stale',
      model.working.indicators.filter(({ staleBaseline }) => staleBaseline),
    ),
  ]
}

function ofNotice({ nextTerm }: StatementModel, { daysToNotice }: Inside): readonly Risk[] {
  const { noticeBy } = nextTerm
  if (noticeBy === null || daysToNotice === null || daysToNotice > soon) return []
  return [{ kind: 'notice', day: noticeBy, days: Math.abs(daysToNotice), passed: daysToNotice < 0 }]
}

function ofMoney({ headline, relationship }: StatementModel, inside: Inside): readonly Risk[] {
  const { worth, paid } = headline
  const { promised } = relationship
  const { profit, currency } = inside
  return [
    ...(worth !== null && paid !== null && paid > 0 && worth < paid
      ? [{ kind: 'not-paid-back', worth, paid } as const]
      : []),
    ...(promised !== null && worth !== null && worth < promised ? [{ kind: 'promise', promised, worth } as const] : []),
    ...(inside.quadrant === 'at-risk' ? [{ kind: 'taking-more' } as const] : []),
    ...(profit !== null && profit < 0 ? [{ kind: 'loss', loss: -profit as typeof profit, currency } as const] : []),
  ]
}

function ofEvidence({ working }: StatementModel): readonly Risk[] {
  const weak = working.evidence.filter(({ grade }) => grade === 'estimated' || grade === 'assumed')
  const share = weak.reduce((sum, one) => sum + one.share, 0)
  return share > half ? [{ kind: 'evidence', share }] : []
}

function ofNames(kind: 'worsening' | 'unknown' | 'stale', of: readonly { readonly name: string }[]): readonly Risk[] {
  return of.length === 0 ? [] : [{ kind, names: of.map(({ name }) => name) }]
}
