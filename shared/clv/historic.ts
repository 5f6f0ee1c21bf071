import { byDefault } from '../figures/make.ts'
import { sentence } from '../sentences/english.ts'
import type { Outlook } from './outlook.ts'
import { residualHead } from './residual.ts'
import type { ClvTerms } from './terms.ts'

/** Nothing is expected: only what was earned so far is shown. */
export function historicOutlook({ currency }: ClvTerms): Outlook {
  return {
    model: 'historic',
    because: sentence('clv-historic'),
    ...{ parameters: null, logLikelihood: null, spend: null, under: null },
    expect: ({ account }) => ({
      ...{ residual: byDefault(residualHead(account, currency), 0), pAlive: null, expectedOrders: null },
    }),
    ends: () => null,
    backtest: () => null,
  }
}
