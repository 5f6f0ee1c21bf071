import { Anchor, Table } from '@mantine/core'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { useWords } from '../../words/use-words.ts'
import { addressOf } from './address.ts'
import { DiscoveryMeter } from './discovery-meter.tsx'
import { Unconfirmed } from './unconfirmed.tsx'
import { useMeasureText } from './use-measure-text.ts'

type CatalogueRowProps = { readonly indicator: CatalogueIndicator; readonly whole: string | null }

/** One indicator: what customers say, how that was found out, how it is measured, how far it is used. */
export function CatalogueRow({ indicator, whole }: CatalogueRowProps) {
  const { say, number } = useWords()
  const measure = useMeasureText()
  const { key, name, outcome, discovery, saidBy, kpi, accounts, rows } = indicator
  return (
    <Table.Tr data-part={whole === null ? undefined : true}>
      <Table.Td className="indicators-name">
        <span className="indicators-title">
          <Anchor href={addressOf(key)} underline="hover" fw={600} fz="inherit">
            {name}
          </Anchor>
          {saidBy === null ? <Unconfirmed /> : null}
        </span>
        <q className="indicators-outcome">{outcome}</q>
        {whole === null ? null : <span className="indicators-note">{say('indicators.part-of', { name: whole })}</span>}
      </Table.Td>
      <Table.Td>
        <DiscoveryMeter discovery={discovery} />
      </Table.Td>
      <Table.Td>
        {measure.name(indicator)}
        <span className="indicators-note nowrap">{measure.direction(indicator)}</span>
      </Table.Td>
      <Table.Td>{kpi ?? '–'}</Table.Td>
      <Table.Td data-number>{number(accounts)}</Table.Td>
      <Table.Td data-number>{number(rows)}</Table.Td>
    </Table.Tr>
  )
}
