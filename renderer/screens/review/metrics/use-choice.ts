import type { MetricsQuestion } from '../../../../shared/contract/metrics.ts'
import { type PeriodKind, periodKinds } from '../../../../shared/metrics/period.ts'
import { useBook } from '../../../client/use-book.tsx'
import { usePlaceState } from '../../../routes/use-route.ts'

export const counts: Readonly<Record<PeriodKind, readonly number[]>> = {
  month: [6, 12, 24],
  quarter: [4, 8, 12],
  year: [3, 5, 10],
}
const usual: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 8, year: 5 }
const divisions = ['segment', 'manager'] as const

export type Choice = {
  readonly question: MetricsQuestion
  /** Null: the first, or all accounts. */
  readonly group: string | null
  readonly choosePeriod: (period: string) => void
  readonly chooseCount: (count: string) => void
  readonly chooseBy: (by: string) => void
  readonly chooseGroup: (group: string) => void
}

/** Which metrics somebody looks at; it stands in the address, so that Back and a reload find it again. */
export function useChoice(): Choice {
  const { asOf } = useBook()
  const [periodText, choosePeriod] = usePlaceState('period', 'quarter')
  const [countText, chooseCount] = usePlaceState('periods')
  const [byText, chooseBy] = usePlaceState('by')
  const [groupText, chooseGroup] = usePlaceState('group')
  const period = periodKinds.find((kind) => kind === periodText) ?? 'quarter'
  const periods = counts[period].find((count) => String(count) === countText) ?? usual[period]
  const by = divisions.find((division) => division === byText) ?? null
  return {
    question: { asOf, period, periods, by },
    group: by === null || groupText === '' ? null : groupText,
    choosePeriod: (next) => {
      choosePeriod(next)
      chooseCount('')
    },
    chooseCount,
    chooseBy: (next) => {
      chooseBy(next)
      chooseGroup('')
    },
    chooseGroup,
  }
}
