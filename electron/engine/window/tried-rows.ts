import type { TriedMapping, TriedPart } from '../../../shared/contract/mappings.ts'
import type { AccountName } from '../import/import-result.ts'
import { onlyMissing } from '../import/import-rows.ts'
import { leftOut } from '../import/left-out.ts'
import { type AccountMatcher, accountMatcher } from '../import/match-accounts.ts'
import { partReader } from '../import/part-reader.ts'
import type { Plan, PlannedPart } from '../import/plan.ts'
import { problemList } from '../import/problem-list.ts'
import { faultOf, misfit } from '../import/row-faults.ts'
import { isBlank, type RowSource, type Taker, type Watch } from '../import/row-source.ts'
import { isSkipped } from '../import/skipped-rows.ts'
import { summaryOf } from '../import/summary.ts'
import type { Survey } from '../import/survey.ts'
import type { Written } from '../import/written.ts'
import type { Book } from '../store/book.ts'
import type { Values } from '../store/stored-table.ts'
import { columnsOf, shownRow } from './shown-cells.ts'

const mostShown = 100

/** What each part of a mapping makes of the first rows of a file, and why it leaves rows out. */
export async function triedRows(
  book: Book,
  source: RowSource,
  survey: Survey,
  others: readonly AccountName[],
  watch: Watch,
): Promise<Pick<TriedMapping, 'read' | 'parts'>> {
  const { plan } = survey
  const accounts = plan.system === null ? null : accountMatcher(book, { ...plan, system: plan.system }, others)
  const trials = plan.parts.map((part) => trialOf(book, survey, part, accounts))
  let read = 0
  const row: Taker['row'] = (cells, at, fault) => {
    if (at <= plan.headerRow || (!fault && (isBlank(cells) || isSkipped(plan, cells)))) return
    read += 1
    const wrong = fault ? faultOf(fault) : misfit(cells, plan.headers.length, source)
    if (wrong) trials[0]?.problems.add(at, null, wrong.value, wrong.what)
    else for (const trial of trials) trial.take(cells, at)
  }
  await source.read(() => ({ row }), watch)
  const places = [...new Set(plan.parts.map(({ place }) => place))]
  const parts = places.map((place) =>
    summed(
      place,
      plan,
      trials.filter(({ part }) => part.place === place),
    ),
  )
  return { read, parts }
}

type Landed = { readonly row: number; readonly cells: readonly Written[]; readonly values: Values | null }
type Trial = ReturnType<typeof trialOf>

function trialOf(book: Book, survey: Survey, part: PlannedPart, accounts: AccountMatcher | null) {
  const problems = problemList('')
  const left = leftOut()
  let doubts = 0
  const doubt = () => {
    doubts += 1
  }
  const plain = partReader(survey, part, { problems, leftOut: left, accounts, doubt })
  const reader = part.missing ? onlyMissing(book, part.table.name, plain) : plain
  const summary = part.summarised ? summaryOf(part) : null
  const shown: Landed[] = []
  const counts = { landed: 0, asked: 0, bad: 0 }
  return {
    part,
    problems,
    left,
    take: (cells: readonly Written[], row: number) => {
      const [before, doubtsBefore] = [problems.count(), doubts]
      const values = reader(cells, row)
      const found = problems.count() - before
      const isBad = found > 0
      if (isBad) counts[found === doubts - doubtsBefore ? 'asked' : 'bad'] += 1
      left.settle(values !== null || isBad)
      if (values && summary) summary.add(values, row)
      else if (values) counts.landed += 1
      if ((isBad || (values && !summary)) && shown.length < mostShown) {
        shown.push({ row, cells: [...cells], values: values && { ...values } })
      }
    },
    landed: (): readonly Landed[] => {
      const made = [...(summary?.rows() ?? [])].map(({ row, values }) => ({ row, cells: [], values }))
      return [...shown, ...made]
    },
    counts,
  }
}

/** A part about several columns of the file is read once for each of them. */
function summed(place: number, plan: Plan, trials: readonly Trial[]): TriedPart {
  const columns = columnsOf(
    trials.map(({ part }) => part),
    plan.headers,
  )
  const rows = trials.flatMap((trial) => {
    const wrong = Map.groupBy(trial.problems.all(), (problem) => problem.row)
    return trial
      .landed()
      .map((one) => shownRow(columns, { ...one, part: trial.part, problems: wrong.get(one.row) ?? [] }))
  })
  const made = trials.flatMap((trial) => trial.landed().filter(({ values, cells }) => values && cells.length === 0))
  const reasons = trials.flatMap(({ left }) => left.all())
  const sum = (of: (trial: Trial) => number) => trials.reduce((total, trial) => total + of(trial), 0)
  return {
    part: place,
    columns,
    rows: rows.toSorted((a, b) => a.row - b.row).slice(0, mostShown),
    leftOut: reasons,
    counts: {
      landed: sum((trial) => trial.counts.landed) + made.length,
      leftOut: reasons.reduce((total, { rows: left }) => total + left, 0),
      asked: sum(({ counts }) => counts.asked),
      bad: sum(({ counts }) => counts.bad),
    },
  }
}
