import { assert } from '../../../shared/assert.ts'
import type { TriedMapping } from '../../../shared/contract/mappings.ts'
import { done, type Result } from '../../../shared/problem.ts'
import { type Tallies, verdictOf } from '../import/conventions.ts'
import type { AccountName } from '../import/import-result.ts'
import { namedBy, type ReadingOptions, watchOf } from '../import/inspect-file.ts'
import { measuredCells } from '../import/measured-cells.ts'
import type { Plan } from '../import/plan.ts'
import { recognise } from '../import/recognise.ts'
import type { Named } from '../import/survey.ts'
import type { Book } from '../store/book.ts'
import { firstRows } from './first-rows.ts'
import { stopped } from './inspect-files.ts'
import { triedRows } from './tried-rows.ts'

/**
 * What a mapping, finished or not, makes of the first rows of a file: read as an import would read them, and put
 * nowhere. What its columns leave open is asked, and meanwhile read with a decimal point and the day first. `others`
 * are accounts that the book does not have yet; `patient`: all rows are looked at first for how they are written.
 */
export async function tryMapping(
  book: Book,
  path: string,
  options: ReadingOptions,
  others: readonly AccountName[],
  patient = false,
): Promise<Result<TriedMapping>> {
  const named = namedBy({ ...options, isDraft: true })
  if (!named.ok) return named
  const first = await firstRows(path, options)
  if (!first.ok) return first
  const { name, head, source, whole, pass, lookAtAll, seen } = first.value
  if (pass.kind === 'refused') return done(nothing)
  const found = recognise(head, name, named.value.as, named.value.mappings, true)
  if (found.kind === 'refused') return done({ ...nothing, open: found.finding.open ? [found.finding.open] : [] })
  const { plan } = found
  if (patient) await lookAtAll(plan)
  const { tallies, whole: surveyed } = seen(plan)
  const { open, conventions } = readingOf(plan, named.value, tallies)
  const survey = { ...{ hash: '', plan, conventions, rows: 0 }, controls: true, assumed: null }
  const tried = await triedRows(book, source, survey, others, watchOf(source, options, 0, 1))
  return options.signal?.aborted ? stopped : done({ ...tried, whole, surveyed, open: [...open] })
}

const nothing = { read: 0, whole: true, surveyed: true, parts: [], open: [] }

/** How the columns of a plan are read, and what of that is open. */
function readingOf(plan: Plan, named: Named, tallies: Tallies) {
  const measured = measuredCells(plan)
  const assumed = { ...plan.assumed, oneHand: plan.name !== null }
  const verdict = verdictOf(measured, named, assumed, tallies)
  if (verdict.kind === 'decided') return { open: [], conventions: verdict.of }
  const { decimal = 'point', dayOrder = 'day-first' } = plan.assumed
  const meanwhile = verdictOf(measured, named, { ...assumed, decimal, dayOrder }, tallies)
  assert(meanwhile.kind === 'decided', 'what is assumed decides')
  return { open: verdict.findings.flatMap(({ open }) => open ?? []), conventions: meanwhile.of }
}
