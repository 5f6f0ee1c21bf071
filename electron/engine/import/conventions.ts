import { type DayOrder, dayEvidence } from '../../../shared/reading/dates.ts'
import { type Decimal, decimalEvidence } from '../../../shared/reading/numbers.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import type { Finding } from './import-result.ts'
import type { Measured } from './plan.ts'
import type { Written } from './written.ts'

/** How a column writes its numbers and dates. */
export type Convention = { readonly decimal: Decimal; readonly dayOrder: DayOrder }
export type Conventions =
  /** By the place of the column in the file. */
  | { readonly kind: 'decided'; readonly of: ReadonlyMap<number, Convention> }
  | { readonly kind: 'undecided'; readonly findings: readonly Finding[] }

/** Watches the cells of a file go by; then says how each column of it is to be read, or what must be named. */
export type Witness = { readonly see: (cells: readonly Written[]) => void; readonly verdict: () => Conventions }
export type Named = { readonly decimal?: Decimal | undefined; readonly dayOrder?: DayOrder | undefined }

type Tally = {
  readonly name: string
  readonly at: number
  readonly kind: 'number' | 'day'
  /** Cells that only a decimal point, or a day before its month, explains; and those of the other convention. */
  readonly counts: { first: number; second: number; undecided: number }
  /** The first cells of each sort, to quote. */
  readonly samples: { first: string; second: string; undecided: string }
  /** A few cells that can be read in two ways. */
  readonly examples: Set<string>
}

/**
 * `oneHand`: one program wrote the whole file, so a column that does not tell is written like those that do; where
 * none does, what is assumed counts.
 */
export function witness(
  measured: readonly Measured[],
  named: Named,
  assumed: Named & { readonly oneHand: boolean },
): Witness {
  const columns = measured.map((one) => ({
    ...one,
    decimal: named.decimal ?? one.decimal,
    dayOrder: named.dayOrder ?? one.dayOrder,
  }))
  const tallies = columns.flatMap(({ name, at, kind, decimal, dayOrder }) =>
    (kind === 'number' ? decimal : dayOrder) ? [] : [tallyOf(name, at, kind)],
  )
  return {
    see(cells) {
      for (const tally of tallies) {
        const text = cells[tally.at]
        if (typeof text === 'string' && text !== '') count(tally, text)
      }
    },
    verdict() {
      if (assumed.oneHand) for (const tally of tallies.filter(isOpen)) followOthers(tally, tallies)
      const doubts = tallies.map((tally) => ({ ...tally, findings: doubtsOf(tally) }))
      const findings = doubts.flatMap(({ kind, findings }) =>
        (kind === 'number' ? assumed.decimal : assumed.dayOrder) === undefined ? findings : [],
      )
      if (findings.length > 0) return { kind: 'undecided', findings }
      const decided = <T>(at: number, kind: Tally['kind'], first: T, second: T, open: T | undefined): T => {
        const doubt = doubts.find((one) => one.at === at && one.kind === kind)
        if (doubt && doubt.findings.length > 0 && open !== undefined) return open
        return doubt && doubt.counts.second > doubt.counts.first ? second : first
      }
      const of = columns.map(({ at, decimal, dayOrder }): readonly [number, Convention] => [
        at,
        {
          decimal: decimal ?? decided(at, 'number', 'point', 'comma', assumed.decimal),
          dayOrder: dayOrder ?? decided(at, 'day', 'day-first', 'month-first', assumed.dayOrder),
        },
      ])
      return { kind: 'decided', of: new Map(of) }
    },
  }
}

const mostExamples = 3

function tallyOf(name: string, at: number, kind: 'number' | 'day'): Tally {
  return {
    name,
    at,
    kind,
    counts: { first: 0, second: 0, undecided: 0 },
    samples: { first: '', second: '', undecided: '' },
    examples: new Set(),
  }
}

function count({ kind, counts, samples, examples }: Tally, text: string): void {
  // Nearly every date is an ISO one.
  if (kind === 'day' && text.length === 10 && text.charCodeAt(4) === 45) return
  const evidence = kind === 'day' ? dayEvidence(text.trim()) : decimalEvidence(text)
  if (evidence === 'either' || evidence === 'none') return
  const sort =
    evidence === 'undecided' ? 'undecided' : evidence === 'point' || evidence === 'day-first' ? 'first' : 'second'
  counts[sort] += 1
  if (samples[sort] === '') samples[sort] = text
  if (sort === 'undecided' && examples.size < mostExamples) examples.add(text.trim())
}

function isOpen({ counts }: Pick<Tally, 'counts'>): boolean {
  return counts.first === 0 && counts.second === 0 && counts.undecided > 0
}

/** Where the columns that tell are of one mind. */
function followOthers({ counts, kind }: Tally, all: readonly Tally[]): void {
  const others = all.filter((one) => one.kind === kind && one.counts.first !== one.counts.second)
  const first = others.filter((one) => one.counts.first > one.counts.second).length
  if (others.length > 0 && first === others.length) counts.first = 1
  if (others.length > 0 && first === 0) counts.second = 1
}

function doubtsOf({ name, kind, counts, samples, examples }: Tally): readonly Finding[] {
  const open = kind === 'number' ? 'decimal' : 'dates'
  const finding = (what: Sentence, shown: readonly string[]): readonly Finding[] => [
    { row: null, column: name, what, open: { kind: open, column: name, examples: shown } },
  ]
  if (counts.first > 0 && counts.first === counts.second) {
    const [one, other] = [samples.first.trim(), samples.second.trim()]
    return finding(sentence(kind === 'number' ? 'decimals-differ' : 'dates-differ', { one, other }), [one, other])
  }
  if (!isOpen({ counts })) return []
  const text = samples.undecided.trim()
  return finding(sentence(kind === 'number' ? 'decimals-undecided' : 'dates-undecided', { text }), [...examples])
}
