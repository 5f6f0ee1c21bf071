import { type DayOrder, dayEvidence } from '../../../shared/reading/dates.ts'
import { type Decimal, decimalEvidence } from '../../../shared/reading/numbers.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import type { Finding } from './import-result.ts'
import type { Measured } from './measured-cells.ts'
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
  readonly at: number
  readonly kind: Measured['kind']
  /** Cells that only a decimal point, or a day before its month, explains; and those of the other convention. */
  readonly counts: { first: number; second: number; undecided: number }
  /** The first cells of each sort, to quote. */
  readonly samples: { first: string; second: string; undecided: string }
  /** A few cells that can be read in two ways. */
  readonly examples: Set<string>
}

/** What the cells of a file say of how they are written, column by column. */
export type Tallies = {
  readonly see: (cells: readonly Written[]) => void
  readonly of: (at: number, kind: Measured['kind']) => Tally
}

type Assumed = Named & { readonly oneHand: boolean }

/**
 * `oneHand`: one program wrote the whole file, so a column that does not tell is written like those that do; where
 * none does, what is assumed counts.
 */
export function witness(measured: readonly Measured[], named: Named, assumed: Assumed): Witness {
  const columns = namedIn(measured, named)
  const tallies = columns.filter(isToTell).map(({ at, kind }) => tallyOf(at, kind))
  return {
    see: (cells) => {
      for (const tally of tallies) look(tally, cells)
    },
    verdict: () => verdictOn(columns, tallies, assumed),
  }
}

/** Every column as a number and as a day, for whoever does not know yet which of them is what. */
export function talliesOfAll(): Tallies {
  const columns: { readonly number: Tally; readonly day: Tally }[] = []
  const grow = (to: number) => {
    for (let at = columns.length; at < to; at += 1)
      columns.push({ number: tallyOf(at, 'number'), day: tallyOf(at, 'day') })
  }
  return {
    see(cells) {
      grow(cells.length)
      for (const { number, day } of columns) {
        look(number, cells)
        look(day, cells)
      }
    },
    of: (at, kind) => columns[at]?.[kind] ?? tallyOf(at, kind),
  }
}

/** How columns are to be read by what was seen of all of them. */
export function verdictOf(
  measured: readonly Measured[],
  named: Named,
  assumed: Assumed,
  { of }: Pick<Tallies, 'of'>,
): Conventions {
  const columns = namedIn(measured, named)
  const tallies = columns.filter(isToTell).map(({ at, kind }): Tally => {
    const seen = of(at, kind)
    return { ...seen, counts: { ...seen.counts } }
  })
  return verdictOn(columns, tallies, assumed)
}

function namedIn(measured: readonly Measured[], { decimal, dayOrder }: Named): readonly Measured[] {
  return measured.map((one) => ({ ...one, decimal: decimal ?? one.decimal, dayOrder: dayOrder ?? one.dayOrder }))
}

function isToTell({ kind, decimal, dayOrder }: Measured): boolean {
  return (kind === 'number' ? decimal : dayOrder) === undefined
}

function look(tally: Tally, cells: readonly Written[]): void {
  const text = cells[tally.at]
  if (typeof text === 'string' && text !== '') count(tally, text)
}

function verdictOn(columns: readonly Measured[], tallies: readonly Tally[], assumed: Assumed): Conventions {
  if (assumed.oneHand) for (const tally of tallies.filter(isOpen)) followOthers(tally, tallies)
  const nameOf = ({ at, kind }: Tally) => columns.find((one) => one.at === at && one.kind === kind)?.name ?? ''
  const doubts = tallies.map((tally) => ({ ...tally, findings: doubtsOf(tally, nameOf(tally)) }))
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
}

const mostExamples = 3

function tallyOf(at: number, kind: Tally['kind']): Tally {
  return {
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

function doubtsOf({ kind, counts, samples, examples }: Tally, name: string): readonly Finding[] {
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
