import type { AccountClv } from '../../../shared/clv/account-clv.ts'
import type { Clv } from '../../../shared/clv/clv.ts'
import type { Backtest } from '../../../shared/clv/outlook.ts'
import { textTable } from '../terminal/table.ts'
import { clvJson } from './clv-json.ts'

/** The model and why, how it would have done, and the accounts as a table. P(alive) is left to --json: it is no churn score. */
export function clvText(clv: Clv, accounts: readonly AccountClv[]): string {
  const { total, ...json } = clvJson(clv, accounts)
  const shown = (value: string | null) => value ?? '–'
  const row = (name: string, of: Pick<(typeof json.accounts)[number], 'clv' | 'low' | 'high'>) => ({
    start: name,
    end: [shown(of.clv), shown(of.low), shown(of.high)],
  })
  const rows = json.accounts.map((one) => {
    const { start, end } = row(one.accountId, one)
    return [start, shown(one.historic), shown(one.residual), ...end]
  })
  const whole = row('All accounts', total)
  const titles = ['account', 'historic', 'residual', `CLV (${json.currency})`, 'low', 'high']
  const columns = titles.map((title, at) => ({ title, align: at === 0 ? ('left' as const) : ('right' as const) }))
  const all = accounts.length === clv.accounts.size ? [...rows, [whole.start, '', '', ...whole.end]] : rows
  return [
    `Model ${json.model}. ${json.why}`,
    ...(json.parameters ? [`Parameters: ${parametersText(json.parameters)}`] : []),
    ...(json.spend ? [`Spend: ${parametersText(json.spend.parameters)}`] : []),
    ...(json.backtest ? backtestLines(json.backtest) : []),
    ...(json.backtestMissing === null ? [] : [json.backtestMissing]),
    ...(total.low === null
      ? []
      : ['Low and high: 95 % of how far the data leave the model open, not what one customer may do.']),
    '',
    textTable(columns, all),
  ].join('\n')
}

function parametersText(parameters: Readonly<Record<string, number | string>>): string {
  const shown = (value: number | string) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value)
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${shown(value)}`)
    .join(', ')
}

function backtestLines({ of, calibration, holdout, accounts, forecast, actual, groups }: Backtest): readonly string[] {
  const what = of === 'orders' ? `orders of ${accounts} accounts` : `renewals of ${accounts} that came due`
  const byGroup = groups.map((one) => `${one.group}: ${one.forecast.toFixed(1)} / ${one.actual}`).join(', ')
  const by = of === 'orders' ? 'repeat orders before' : 'contract year'
  return [
    `Back-test: fitted to ${calibration.from} to ${calibration.to}, it expected ${forecast.toFixed(1)} ${what} from ${holdout.from} to ${holdout.to}; there were ${actual}.`,
    ...(groups.length > 1 ? [`  by ${by}, expected / were: ${byGroup}`] : []),
  ]
}
