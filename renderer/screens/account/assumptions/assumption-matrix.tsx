import { Table, Text, UnstyledButton } from '@mantine/core'
import type { AccountDetail, AssumptionView } from '../../../../shared/contract/account.ts'
import type { AssumptionField } from '../../../../shared/facts.ts'
import type { Effective } from '../../../../shared/value/assumptions.ts'
import { useBook } from '../../../client/use-book.tsx'
import { Card } from '../../../parts/card.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { TableRegion } from '../../../parts/table-region.tsx'
import { useWords } from '../../../words/use-words.ts'
import { useSide } from '../side/side.tsx'
import { currencyOf, fieldText, type Indicator, scopeText } from './field-text.ts'
import { fieldsOf, inForce, methodTakes } from './in-force.ts'

type MatrixProps = { readonly account: AccountDetail; readonly rows: readonly AssumptionView[] }

const columns: readonly AssumptionField[] = [
  ...(['baseline', 'expectation', 'hourlyRate', 'capture', 'hoursPerUnit', 'valuePerUnit', 'attribution'] as const),
]

/** What every indicator is worked out with, side by side; each figure says whose it is and can be corrected. */
export function AssumptionMatrix({ account, rows }: MatrixProps) {
  const { say, day } = useWords()
  if (account.indicators.length === 0) {
    return <EmptyState title={say('account.assumptions.none')} text={say('account.assumptions.none-do')} />
  }
  const effectiveOf = inForce(rows, account.account, account.asOf)
  return (
    <Card title={say('account.assumptions')} lead={say('account.assumptions.lead', { day: day(account.asOf) })}>
      <TableRegion name={say('account.assumptions')} least={41}>
        <Table className="matrix" horizontalSpacing={6} aria-label={say('account.assumptions')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('account.indicators.indicator')}</Table.Th>
              {columns.map((field) => (
                <Table.Th key={field} data-number title={say(`account.field.about.${field}`)}>
                  {say(`account.field.${field}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {account.indicators.map(({ view }) => (
              <Row key={view.key} view={view} account={account} effective={effectiveOf(view.key)} />
            ))}
          </Table.Tbody>
        </Table>
      </TableRegion>
    </Card>
  )
}

type RowProps = { readonly view: Indicator; readonly account: AccountDetail; readonly effective: Effective }

function Row({ view, account, effective }: RowProps) {
  const used = fieldsOf(view.measure)
  return (
    <Table.Tr>
      <Table.Th scope="row" className="indicator-name">
        {view.name}
      </Table.Th>
      {columns.map((field) => (
        <Table.Td key={field} data-number className="level">
          {used.includes(field) ? <Cell field={field} view={view} account={account} effective={effective} /> : null}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

function Cell({ field, view, account, effective }: RowProps & { readonly field: AssumptionField }) {
  const words = useWords()
  const { say } = words
  const { book } = useBook()
  const side = useSide()
  const found = effective[field]
  const taken = found?.value ?? methodTakes(field, view.measure)
  const own = account.account.currency
  const currency = found ? currencyOf(found.row, own, book.currency) : own
  const value = taken === null ? '–' : fieldText(field, taken, view, currency, words)
  const scope = found
    ? scopeText(found.row.scope, words)
    : say(taken === null ? 'account.scope.none' : 'account.scope.method')
  return (
    <>
      <UnstyledButton
        className="figure tabular"
        data-unknown={found === null || undefined}
        aria-label={say('account.assumptions.cell', {
          field: say(`account.field.${field}`),
          name: view.name,
          value,
          scope,
        })}
        onClick={() => side.open({ kind: 'correct', indicatorKey: view.key, field })}
      >
        {value}
      </UnstyledButton>
      <Text className="note" data-grade={found?.row.evidence ?? undefined}>
        {scope}
      </Text>
    </>
  )
}
