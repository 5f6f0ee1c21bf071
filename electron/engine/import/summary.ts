import { add, total } from '../../../shared/exact-sum.ts'
import type { Filling } from '../../../shared/mapping/mapping.ts'
import type { Values } from '../store/stored-table.ts'
import type { PlannedPart } from './plan.ts'

/** Rows that agree in all but the summarised columns, gathered into one; it is known by the first of them. */
export type Summary = {
  readonly add: (values: Values, row: number) => void
  readonly rows: () => Iterable<{ readonly row: number; readonly values: Values }>
}

type How = NonNullable<Filling['summarise']>
type Gathered = {
  readonly row: number
  readonly fixed: Values
  readonly sums: Map<string, { readonly parts: number[]; count: number }>
  readonly last: Map<string, string | number>
  rows: number
}

export function summaryOf(part: PlannedPart): Summary {
  const ways = part.columns.map(({ column, from }): readonly [string, How | null] => {
    const how = howOf(from)
    // Words have no sum: rows of other words are other rows.
    const adds = how === 'sum' || how === 'mean'
    return [column.name, adds && column.type.kind !== 'number' ? null : how]
  })
  const kept = ways.flatMap(([name, how]) => (how === null ? name : []))
  const groups = new Map<string, Gathered>()
  return {
    add(values, row) {
      const key = kept.map((name) => String(values[name] ?? '')).join('\0')
      const group = groups.get(key) ?? { row, fixed: { ...values }, sums: new Map(), last: new Map(), rows: 0 }
      groups.set(key, group)
      group.rows += 1
      for (const [name, how] of ways) if (how !== null) gather(group, name, values[name] ?? null)
    },
    *rows() {
      for (const { row, fixed, sums, last, rows } of groups.values()) {
        const summed = ways.flatMap(([name, how]): readonly (readonly [string, string | number | null])[] => {
          if (how === null) return []
          if (how === 'count') return [[name, rows]]
          if (how === 'last') return [[name, last.get(name) ?? null]]
          const sum = sums.get(name)
          return [[name, sum ? total(sum.parts) / (how === 'mean' ? sum.count : 1) : null]]
        })
        yield { row, values: { ...fixed, ...Object.fromEntries(summed) } }
      }
    },
  }
}

function gather({ sums, last }: Gathered, name: string, value: string | number | null): void {
  if (value === null) return
  const before = last.get(name)
  if (before === undefined || value > before) last.set(name, value)
  if (typeof value !== 'number') return
  const sum = sums.get(name) ?? { parts: [], count: 0 }
  sums.set(name, sum)
  add(sum.parts, value)
  sum.count += 1
}

function howOf(from: PlannedPart['columns'][number]['from']): How | null {
  if (from.kind === 'count') return 'count'
  if (from.kind === 'first') return from.of.map(howOf).find((how) => how !== null) ?? null
  return from.kind === 'cell' || from.kind === 'later' ? (from.filling.summarise ?? null) : null
}
