import { Table } from '@mantine/core'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import { Card } from '../../parts/card.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { TableRegion } from '../../parts/table-region.tsx'
import { useWords } from '../../words/use-words.ts'
import { IndicatorRow } from './indicator-row.tsx'

/** Each outcome in the customer's words: before, expected, actual, how it went and how it felt, what it was worth. */
export function IndicatorTable({ account }: { readonly account: AccountDetail }) {
  const { say } = useWords()
  const { indicators } = account
  if (indicators.length === 0) {
    return (
      <EmptyState title={say('account.indicators.none')} text={say('account.indicators.none-do')}>
        <GoTo to={{ screen: 'import' }}>{say('account.go-import')}</GoTo>
      </EmptyState>
    )
  }
  const names = new Map(indicators.map(({ view }) => [view.key, view.name]))
  return (
    <Card title={say('account.indicators')}>
      <TableRegion name={say('account.indicators')} least={41}>
        <Table className="indicators" horizontalSpacing={6} aria-label={say('account.indicators')} highlightOnHover>
          <TableHead
            columns={[
              { title: say('account.indicators.indicator') },
              { title: say('account.indicators.baseline'), number: true },
              { title: say('account.indicators.expectation'), number: true },
              { title: say('account.indicators.actual'), number: true },
              { title: say('account.indicators.trend') },
              { title: say('account.indicators.met'), number: true },
              { title: say('account.indicators.felt'), number: true },
              { title: say('account.indicators.worth'), number: true },
            ]}
          />
          <Table.Tbody>
            {indicators.map((indicator) => (
              <IndicatorRow
                key={indicator.view.key}
                indicator={indicator}
                currency={account.account.currency}
                partOf={names.get(indicator.view.partOf ?? '') ?? indicator.view.partOf}
              />
            ))}
          </Table.Tbody>
        </Table>
      </TableRegion>
    </Card>
  )
}
