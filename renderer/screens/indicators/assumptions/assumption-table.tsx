import { Table } from '@mantine/core'
import type { CatalogueIndicator } from '../../../../shared/contract/indicators.ts'
import { TableHead } from '../../../parts/table-head.tsx'
import { TableRegion } from '../../../parts/table-region.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { FieldLanes } from './spans.ts'
import { useAssumptionWords } from './use-assumption-words.ts'

type AssumptionTableProps = { readonly indicator: CatalogueIndicator; readonly lanes: readonly FieldLanes[] }

/** The timeline as rows to read. */
export function AssumptionTable({ indicator, lanes }: AssumptionTableProps) {
  const { say, shortDay } = useWords()
  const words = useAssumptionWords(indicator)
  const rows = lanes.flatMap(({ field, lanes: scopes }) =>
    scopes.flatMap((lane) => lane.spans.map((span) => ({ field, lane, span }))),
  )
  return (
    <TableRegion name={say('indicators.assumptions')} least={45} className="indicators-assumptions">
      <Table aria-label={say('indicators.assumptions')} stickyHeader>
        <TableHead
          columns={[
            { title: say('indicators.column-field') },
            { title: say('indicators.column-scope') },
            { title: say('indicators.column-value'), number: true },
            { title: say('indicators.column-from'), number: true },
            { title: say('indicators.column-evidence') },
            { title: say('indicators.column-confirmed') },
            { title: say('indicators.column-source') },
          ]}
        />
        <Table.Tbody>
          {rows.map(({ field, lane, span }) => (
            <Table.Tr key={`${field} ${JSON.stringify(lane.scope)} ${lane.everyIndicator} ${span.from}`}>
              <Table.Td>{say(`indicators.field-${field}`)}</Table.Td>
              <Table.Td className="indicators-long">
                {words.scope(lane)}
                {lane.everyIndicator ? (
                  <span className="indicators-note">{say('indicators.scope-every-indicator')}</span>
                ) : null}
              </Table.Td>
              <Table.Td data-number className="nowrap">
                {words.value(field, span)}
              </Table.Td>
              <Table.Td data-number className="nowrap">
                {span.from === null ? say('indicators.always') : shortDay(span.from)}
              </Table.Td>
              <Table.Td>{words.grade(span)}</Table.Td>
              <Table.Td>
                {words.confirmed(span)}
                {span.staleFrom === null ? null : (
                  <span className="indicators-note indicator-assumed-stale">{say('indicators.old')}</span>
                )}
              </Table.Td>
              <Table.Td className="indicators-long">
                {span.row.source}
                <span className="indicators-note">
                  {say('indicators.source', { file: span.row.from.file, row: span.row.from.row })}
                </span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableRegion>
  )
}
