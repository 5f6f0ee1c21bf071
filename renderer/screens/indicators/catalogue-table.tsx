import { Table } from '@mantine/core'
import { Fragment } from 'react'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
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
    <Table.ScrollContainer minWidth={690} className="surface indicators-table" type="native">
      <Table aria-label={say('place.indicators')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('indicators.column-indicator')}</Table.Th>
            <Table.Th>{say('indicators.column-found')}</Table.Th>
            <Table.Th>{say('indicators.column-measure')}</Table.Th>
            <Table.Th>{say('indicators.column-kpi')}</Table.Th>
            <Table.Th data-number>{say('indicators.column-accounts')}</Table.Th>
            <Table.Th data-number>{say('indicators.column-rows')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
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
    </Table.ScrollContainer>
  )
}
