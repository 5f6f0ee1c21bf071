import type { AccountFacts, RowRef } from '../facts.ts'
import { type Minor, sumMinor, toMinor } from '../money/money.ts'
import { hasStaleBaseline } from '../value/account-missing.ts'
import type { AccountValue } from '../value/account-value.ts'
import { breakEvenOf } from '../value/break-even.ts'
import { confidenceOf, grades } from '../value/grades.ts'
import type { IndicatorValue } from '../value/indicator-value.ts'
import { countedCells } from '../value/indicators-of.ts'
import { betterOf, isMoney, ruleOf } from '../value/measures.ts'
import { ratesOf as missingRates } from '../value/missing.ts'
import { usedFields } from '../value/term-worth.ts'
import { viewUnit } from './indicator-view.ts'
import type { IndicatorWorking, LeftOut, Working } from './model.ts'

/** How everything was worked out, for the customer to check. */
export function workingView(value: AccountValue, facts: AccountFacts): Working {
  const worth = value.worth.value as Minor | null
  return {
    indicators: value.indicators.filter((one) => one.cells.length > 0).map((one) => indicatorWorking(one, value)),
    worthBefore: value.worthBefore.value as Minor | null,
    worthAfter: worth,
    evidence: evidenceOf(value),
    breakEven: breakEvenOf(value),
    leftOut: leftOut(value),
    sources: sourcesOf(value, facts),
  }
}

function indicatorWorking(one: IndicatorValue, value: AccountValue): IndicatorWorking {
  const { indicator, subject } = one
  const terms = one.cells.flatMap((cell) => cell.terms)
  const last = terms.at(-1)
  const effective = last?.state.effective
  const used = effective ? usedFields(subject, effective) : []
  const minor = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? null : toMinor(amount, value.currency)
  const uses = (field: (typeof used)[number]) => used.includes(field)
  const rows = used.flatMap((field) => effective?.[field]?.row ?? [])
  const confirmed = rows
    .filter((row) => row.confirmedBy !== null)
    .toSorted((a, b) => ((a.confirmedOn ?? '') < (b.confirmedOn ?? '') ? 1 : -1))[0]
  const grade = one.evidence ?? 'assumed'
  const { totalled, gain } = ruleOf(indicator.measure)
  return {
    key: indicator.key,
    name: indicator.name,
    measure: indicator.measure,
    unit: viewUnit(one),
    better: betterOf(indicator),
    totalled,
    rows: terms.reduce((sum, term) => sum + term.rows, 0),
    volume: one.volume.value ?? 0,
    actual: one.actual.value,
    baseline: one.baseline.value,
    gainKind: gain,
    gain: one.gain.value === null || !isMoney(indicator.measure) ? one.gain.value : minor(one.gain.value),
    partOf: indicator.partOf,
    hourlyRate: uses('hourlyRate') ? minor(last?.state.hourlyRate) : null,
    capture: uses('capture') ? (effective?.capture?.value ?? null) : null,
    attribution: effective?.attribution?.value ?? 1,
    hoursPerUnit: uses('hoursPerUnit') ? (effective?.hoursPerUnit?.value ?? null) : null,
    valuePerUnit: uses('valuePerUnit') ? minor(last?.state.valuePerUnit) : null,
    versions: new Set(terms.map((term) => term.state.effective)).size,
    grade,
    confidence: confidenceOf(grade, subject.settings),
    worth: one.worth.value as Minor | null,
    lossMonths: one.cells.filter((cell) => cell.terms.some((term) => term.loss)).map((cell) => cell.month),
    confirmedBy: confirmed?.confirmedBy ?? null,
    confirmedOn: confirmed?.confirmedOn ?? null,
    assumptionSource: effective?.baseline?.row.source ?? rows[0]?.source ?? null,
    staleBaseline: hasStaleBaseline(one, value.window),
  }
}

/** Worth by grade adds up to the worth; the shares, as in the review, are those of the gains. */
function evidenceOf(value: AccountValue): Working['evidence'] {
  const cells = countedCells(value.indicators)
  const known = grades.flatMap((grade) => {
    const amounts = cells.flatMap(({ cell }) => cell.byGrade.get(grade) ?? [])
    const gained = amounts.reduce<number>((sum, amount) => sum + Math.max(0, amount), 0)
    return amounts.length === 0 ? [] : [{ grade, worth: sumMinor(amounts), gained }]
  })
  const gains = known.reduce((sum, one) => sum + one.gained, 0)
  return known
    .map(({ grade, worth, gained }) => ({ grade, worth, share: gains === 0 ? 0 : gained / gains }))
    .toSorted((a, b) => b.worth - a.worth)
}

function leftOut(value: AccountValue): readonly LeftOut[] {
  const names = new Map(value.indicators.map((one) => [one.indicator.key, one.indicator.name]))
  const reasons = new Map<string, LeftOut['reason']>([
    ['no-baseline', 'no-baseline'],
    ['no-hourly-rate', 'no-hourly-rate'],
    ['no-rate', 'no-rate'],
    ['before-window', 'before-period'],
    ['after-end', 'after-end'],
  ])
  const said = value.missing.flatMap((one) => {
    const reason = reasons.get(one.code)
    const indicator = one.indicator === null ? null : (names.get(one.indicator) ?? one.indicator)
    const rates = one.code === 'no-rate' ? ratesOf(value, one.indicator) : null
    return reason ? [{ reason, indicator, months: one.months as LeftOut['months'], detail: rates }] : []
  })
  const parts = value.indicators.flatMap(({ indicator }) =>
    indicator.partOf === null
      ? []
      : [
          {
            reason: 'part-of' as const,
            indicator: indicator.name,
            months: [],
            detail: names.get(indicator.partOf) ?? indicator.partOf,
          },
        ],
  )
  return [...said, ...parts]
}

function ratesOf(value: AccountValue, key: string | null): string {
  return missingRates(value.indicators.filter((one) => one.indicator.key === key).flatMap((one) => one.cells))
}

/** The files behind the statement with the rows of each it used: measurements, what was paid, assumptions. */
function sourcesOf(value: AccountValue, facts: AccountFacts): Working['sources'] {
  const refs = new Map<string, RowRef>()
  const use = (ref: RowRef) => refs.set(`${ref.batch} ${ref.row}`, ref)
  for (const one of value.indicators) {
    for (const cell of one.cells) {
      for (const row of facts.rowsOf(one.indicator.key, cell.month)) if (row.day >= value.window.from) use(row.ref)
      for (const { state } of cell.terms)
        for (const field of [...usedFields(one.subject, state.effective), 'expectation' as const]) {
          const supplied = state.effective[field]
          if (supplied) use(supplied.row.ref)
        }
    }
  }
  for (const row of value.paidRows) use(row.ref)
  const byFile = Map.groupBy(refs.values(), (ref) => ref.file)
  return [...byFile].map(([file, rows]) => ({ file, rows: rows.length })).toSorted((a, b) => (a.file < b.file ? -1 : 1))
}
