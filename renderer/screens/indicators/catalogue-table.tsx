import { Table } from '@mantine/core'
import { Fragment } from 'react'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { TableHead } from '../../parts/table-head.tsx'
import { TableRegion } from '../../parts/table-region.tsx'
import { useWords } from '../../words/use-words.ts'
import { byStage } from './by-stage.ts'
import { CatalogueRow } from './catalogue-row.tsx'

type CatalogueTableProps = {
  readonly shown: readonly CatalogueIndicator[]
  /** All of the book's, for the names of what they are part of. */
  readonly list: readonly CatalogueIndicator[]
}

/** Indicators stage by stage, along the customer's journey. */
export function CatalogueTable({ shown, list }: CatalogueTableProps) {
  const { say } = useWords()
  const names = new Map(list.map(({ key, name }) => [key, name]))
  return (
    <TableRegion name={say('place.indicators')} least={43} className="surface indicators-table">
      <Table aria-label={say('place.indicators')}>
        <TableHead
          columns={[
            { title: say('indicators.column-indicator') },
            { title: say('indicators.column-found') },
            { title: say('indicators.column-measure') },
            { title: say('indicators.column-kpi') },
            { title: say('indicators.column-accounts'), number: true },
            { title: say('indicators.column-rows'), number: true },
          ]}
        />
        <Table.Tbody>
          {byStage(shown).map(({ stage, rows }) => (
            <Fragment key={stage ?? ''}>
              <Table.Tr className="indicators-stage">
                <Table.Th colSpan={6} scope="colgroup">
                  {stage ?? say('indicators.no-stage')}
                </Table.Th>
              </Table.Tr>
              {rows.map((one) => (
                <CatalogueRow
                  key={one.key}
                  indicator={one}
                  whole={one.partOf && (names.get(one.partOf) ?? one.partOf)}
                />
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </TableRegion>
  )
}
