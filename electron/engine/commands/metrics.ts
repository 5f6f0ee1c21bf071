import type { Figure } from '../../../shared/figures/figure.ts'
import { type Division, type Metrics, type MetricsGroup, metricFigures } from '../../../shared/metrics/metrics.ts'
import { type PeriodKind, periodKinds, periodsUpTo } from '../../../shared/metrics/period.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { metricsOfBook } from '../calculate/metrics.ts'
import { calculationFor } from '../calculate/values.ts'
import { metricsCsv } from '../export/metrics-csv.ts'
import { asOf, choice, number, operandsOf } from '../terminal/arguments.ts'
import { textTable } from '../terminal/table.ts'
import { treeLines } from '../terminal/tree.ts'
import { writeWhole } from '../write-file.ts'
import { type Answer, type Command, Refusal, type Terminal } from './command.ts'
import { metricsJson } from './metrics-json.ts'
import { amount } from './value-json.ts'
import { withBook } from './with-book.ts'

const divisions: readonly Division[] = ['segment', 'manager']
const usualCount: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 8, year: 5 }

export const metrics: Command = {
  name: 'metrics',
  operands: 'BOOK',
  help: 'Shows churn, retention, sales and satisfaction by period. Internal: never for a customer.',
  options: [
    { name: 'as-of', value: 'DAY', help: 'the last day that counts; today' },
    { name: 'period', value: periodKinds.join('|'), help: 'calendar periods; quarter' },
    { name: 'periods', value: 'N', help: 'the last so many; 12 months, 8 quarters, 5 years' },
    { name: 'by', value: divisions.join('|'), help: 'a group each; all accounts together' },
    { name: 'csv', value: 'FILE', help: 'writes the same numbers as CSV as well' },
    { name: 'explain', value: null, help: 'prints the working of every number, down to file and row' },
  ],
  run: (args, terminal) => {
    const [file = ''] = operandsOf(metrics, args, 1, 1)
    const day = asOf(args, terminal)
    const period = choice(args, 'period', periodKinds, 'quarter')
    const count = Math.round(number(args, 'periods', 1, 1200) ?? usualCount[period])
    const by = args.text('by') === null ? null : choice(args, 'by', divisions, 'segment')
    return withBook(file, 'read', (book): Answer => {
      const calculation = calculationFor(book, day)
      const { currency } = calculation.book.settings
      const groups = metricsOfBook(book, calculation)({ periods: periodsUpTo(day, period, count), by })
      const path = args.text('csv')
      const written = path === null ? null : writeWhole(path, metricsCsv(groups, by, currency))
      if (written?.ok === false) throw new Refusal(written.problem)
      if (args.has('explain') && !args.has('json')) return sayTrees(groups, by, terminal)
      const json = metricsJson(groups, { asOf: day, currency, period, by, explain: args.has('explain') })
      return { exit: 0, json, text: groups.map((group) => groupText(group, by, currency)).join('\n') }
    })
  },
}

function sayTrees(groups: readonly MetricsGroup[], by: Division | null, terminal: Terminal): Answer {
  for (const group of groups) {
    for (const one of group.periods) {
      const seen = new Set<string>()
      terminal.out(`${title(group, by)}, ${one.period.name}\n\n`)
      for (const figure of metricFigures(one)) terminal.out(`${[...treeLines(figure, seen)].join('\n')}\n\n`)
    }
  }
  return { exit: 0, said: true }
}

function groupText(group: MetricsGroup, by: Division | null, currency: Currency): string {
  const { periods } = group
  const line = (label: string, figure: (of: Metrics) => Figure | undefined, shown: (value: number) => string) => [
    label,
    ...periods.map((one) => {
      const value = figure(one)?.value ?? null
      return value === null ? '–' : shown(value)
    }),
  ]
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`
  const decimal = (value: number) => value.toFixed(2)
  const whole = (value: number) => value.toFixed(0)
  const names = periods[0]?.series.map(({ series }) => series) ?? []
  const rows = [
    line('churn', (of) => of.churn, percent),
    line('retention', (of) => of.retention, percent),
    line('more than one product', (of) => of.crossSell, percent),
    line('opportunities won', (of) => of.conversion, percent),
    ['average order value', ...periods.map((of) => amount(of.averageOrderValue, currency) ?? '–')],
    line('orders a buyer', (of) => of.purchaseFrequency, decimal),
    line('days since last order', (of) => of.recency, whole),
    line('NPS', (of) => of.nps, whole),
    line('CSAT content', (of) => of.csat, percent),
    line('CSAT mean of 100', (of) => of.csatMean, whole),
    line('CES content', (of) => of.ces, percent),
    line('CES mean of 100', (of) => of.cesMean, whole),
    ...names.map((name, at) => line(name, (of) => of.series[at]?.mean, decimal)),
  ]
  const columns = ['', ...periods.map(({ period }) => `${period.name}${period.complete ? '' : '*'}`)].map(
    (head, at) => ({
      title: head,
      align: at === 0 ? ('left' as const) : ('right' as const),
    }),
  )
  const note = periods.some(({ period }) => !period.complete) ? `* until ${periods.at(-1)?.period.to}\n` : ''
  return `${title(group, by)}: ${group.accounts} accounts, ${currency}\n${textTable(columns, rows)}${note}`
}

function title({ name }: MetricsGroup, by: Division | null): string {
  return by === null ? 'All accounts' : (name ?? `No ${by}`)
}
