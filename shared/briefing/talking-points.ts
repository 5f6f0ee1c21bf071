import { addMonths } from '../days.ts'
import type { IndicatorView, StatementModel } from '../statement/model.ts'
import type { Inside, TalkingPoint } from './model.ts'

/** What the data give the manager to say, the strongest first: nothing is said that the statement does not bear out. */
export function talkingPointsOf(model: StatementModel, inside: Inside): readonly TalkingPoint[] {
  const { headline, relationship } = model
  const { worth, paid, returnPerUnit, paybackMonth } = headline
  const { promised } = relationship
  const [best] = model.indicators
    .filter(({ worth: own, belowBaseline }) => own !== null && own > 0 && !belowBaseline)
    .toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0))
  const since = addMonths(model.asOf, -12)
  const achieved = relationship.milestones.filter(({ achievedOn }) => achievedOn !== null && achievedOn > since)
  return [
    ...(worth !== null && paid !== null && returnPerUnit !== null && worth >= paid
      ? [{ kind: 'return', amount: returnPerUnit, worth, paid } as const]
      : []),
    ...(paybackMonth === null ? [] : [{ kind: 'payback', month: paybackMonth } as const]),
    ...(best?.worth == null ? [] : [{ kind: 'best', name: best.name, worth: best.worth } as const]),
    ...(promised !== null && worth !== null && worth >= promised
      ? [{ kind: 'promise', promised, worth } as const]
      : []),
    ...named('improving', (one) => one.direction === 'better' && one.status !== 'short', model),
    ...achieved.flatMap(({ name, achievedOn }) =>
      achievedOn === null ? [] : [{ kind: 'achieved', name, day: achievedOn } as const],
    ),
    ...toConfirm(model),
    ...named('ask', ({ perception }) => perception === null, model),
    ...(inside.quadrant === 'under-monetised' ? [{ kind: 'scope' } as const] : []),
  ]
}

/** What rests on estimates: a word of the customer makes it count in full. */
function toConfirm({ working }: StatementModel): readonly TalkingPoint[] {
  const weak = working.indicators.filter(
    ({ grade, worth }) => (grade === 'estimated' || grade === 'assumed') && worth !== null && worth > 0,
  )
  const [first] = weak.toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0))
  if (first?.worth == null) return []
  return [{ kind: 'confirm', names: weak.map(({ name }) => name), worth: first.worth }]
}

function named(
  kind: 'improving' | 'ask',
  holds: (one: IndicatorView) => boolean,
  { indicators }: StatementModel,
): readonly TalkingPoint[] {
  const names = indicators.filter(holds).map(({ name }) => name)
  return names.length === 0 ? [] : [{ kind, names }]
}
