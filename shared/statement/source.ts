import type { AccountFacts, Assumption, BookFacts, Indicator, Measurement } from '../facts.ts'
import { defaultSettings } from '../settings.ts'
import { accountValue } from '../value/account-value.ts'
import { type Calculation, calculationOf } from '../value/calculation.ts'
import { groupsIn, inOrder } from '../value/measurement-groups.ts'
import type { WindowKind } from '../value/window.ts'
import { statementModel } from './build.ts'
import type { StatementModel } from './model.ts'
import type { StatementSource } from './source-schema.ts'

/** What a statement of an account is calculated from, without anything internal. */
export function sourceOf(
  { book }: Calculation,
  facts: AccountFacts,
  window: WindowKind,
  locale: string,
): StatementSource {
  const { account, groups } = facts
  const cells = [...new Map(groups.map((one) => [`${one.indicatorKey}\0${one.month}`, one])).values()]
  const keys = new Set(groups.map(({ indicatorKey }) => indicatorKey))
  const wholes = [...keys].flatMap((key) => book.indicators.get(key)?.partOf ?? [])
  const indicators = [...book.indicators.values()].filter(({ key }) => keys.has(key) || wholes.includes(key))
  const applies = ({ indicatorKey, scope }: Assumption) =>
    (indicatorKey === '*' || keys.has(indicatorKey)) &&
    (scope.kind === 'all' ||
      (scope.kind === 'segment' ? scope.segment === account.segment : scope.accountId === account.accountId))
  const { settings } = book
  return {
    ...{ window, locale, asOf: book.asOf },
    book: {
      ...{ company: settings.company, currency: settings.currency, workingHours: settings.workingHours },
      grades: {
        confirmed: settings['grades.confirmed'],
        measured: settings['grades.measured'],
        estimated: settings['grades.estimated'],
        assumed: settings['grades.assumed'],
      },
    },
    account: placed(account, [
      'accountId',
      'contactName',
      'currency',
      'endDate',
      'manager',
      'name',
      'ref',
      'startDate',
    ]),
    contracts: facts.contracts.map((one) =>
      placed(one, [
        'annualValue',
        'contractId',
        'currency',
        'endDate',
        'noticeDays',
        'promisedWorth',
        'ref',
        'renewalValue',
        'startDate',
        'status',
      ]),
    ),
    orders: facts.orders.map((one) => placed(one, ['currency', 'day', 'kind', 'orderId', 'ref', 'revenue'])),
    ownCosts: facts.costs
      .filter(({ kind }) => kind === 'customer_cost')
      .map((one) => placed(one, ['amount', 'currency', 'day', 'key', 'ref'])),
    milestones: facts.milestones.map((one) =>
      placed(one, ['achievedOn', 'currency', 'evidence', 'name', 'promisedOn', 'ref', 'worth']),
    ),
    feedback: facts.feedback.map((one) =>
      placed(one, ['day', 'indicatorKey', 'key', 'kind', 'ref', 'scaleMax', 'scaleMin', 'score', 'stage']),
    ),
    indicators: indicators.map((one) =>
      placed(one, [
        'better',
        'key',
        'measure',
        'name',
        'outcome',
        'partOf',
        'ref',
        'saidBy',
        'saidOn',
        'stage',
        'unit',
      ]),
    ),
    assumptions: book.assumptions.filter(applies).map((one) => ({
      ...placed(one, [
        'attribution',
        'baseline',
        'capture',
        'confirmedBy',
        'confirmedOn',
        'currency',
        'evidence',
        'expectation',
        'hourlyRate',
        'hoursPerUnit',
        'indicatorKey',
        'ref',
        'source',
        'validFrom',
        'valuePerUnit',
      ]),
      scope: one.scope.kind,
    })),
    rates: book.rates.map((one) => placed(one, ['day', 'from', 'rate', 'ref', 'to'])),
    measurements: cells.map(({ indicatorKey, month: of }) => ({
      ...{ indicatorKey, month: of },
      rows: facts
        .rowsOf(indicatorKey, of)
        .map((row) => placed(row, ['actual', 'currency', 'day', 'evidence', 'key', 'ref', 'source', 'volume'])),
    })),
  }
}

/** The statement that follows from its source, calculated anew; null where nothing does. */
export function modelFrom(source: StatementSource): StatementModel | null {
  const { account, window, locale } = source
  const book = bookOf(source)
  const rows = new Map<string, readonly Measurement[]>(
    source.measurements.map((one) => [`${one.indicatorKey}\0${one.month}`, one.rows]),
  )
  const facts: AccountFacts = {
    account: {
      ...account,
      ...{
        segment: ownSegment,
        industry: null,
        country: null,
        locale,
        brand: null,
        parentId: null,
        contactEmail: null,
      },
    },
    contracts: source.contracts.map((one) => ({ ...one, endReason: null, product: null })),
    orders: source.orders.map((one) => ({ ...one, cost: null, product: null })),
    costs: source.ownCosts.map((one) => ({ ...one, kind: 'customer_cost', driver: null })),
    groups: source.measurements.flatMap((one) => groupsIn(one.rows, one.indicatorKey, one.month)).toSorted(inOrder),
    milestones: source.milestones,
    feedback: source.feedback.map((one) => ({ ...one, comment: null })),
    rowsOf: (key, of) => rows.get(`${key}\0${of}`) ?? [],
  }
  const calculation = calculationOf(book)
  const value = accountValue(calculation, facts, window)
  return value && statementModel(calculation, facts, value, locale)
}

/** A customer need not know what his segment is called, only that what holds for it holds for him. */
const ownSegment = 'segment'

function bookOf({ asOf, book, indicators, assumptions, rates, account }: StatementSource): BookFacts {
  const { company, currency: reporting, workingHours, grades } = book
  return {
    asOf,
    settings: {
      ...{ ...defaultSettings, company, currency: reporting, workingHours },
      ...{ 'grades.confirmed': grades.confirmed, 'grades.measured': grades.measured },
      ...{ 'grades.estimated': grades.estimated, 'grades.assumed': grades.assumed },
    },
    indicators: new Map(
      indicators.map((one): [string, Indicator] => [
        one.key,
        { ...one, description: null, discovery: null, owner: null, kpi: null },
      ]),
    ),
    assumptions: assumptions.map((one) => ({
      ...one,
      scope:
        one.scope === 'all'
          ? { kind: 'all' }
          : one.scope === 'segment'
            ? { kind: 'segment', segment: ownSegment }
            : { kind: 'account', accountId: account.accountId },
    })),
    rates,
    sharedCosts: [],
  }
}

/** Some columns of a row. The names are in order, as canonical JSON has them: it is made of thousands of rows. */
function placed<T, K extends keyof T>(row: T, keys: readonly K[]): Pick<T, K> {
  const some: Partial<Pick<T, K>> = {}
  for (const key of keys) some[key] = row[key]
  return some as Pick<T, K>
}
