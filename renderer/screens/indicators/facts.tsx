import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { useWords } from '../../words/use-words.ts'
import { addressOf } from './address.ts'
import { discoveryOf } from './discovery.ts'
import { DiscoveryMeter } from './discovery-meter.tsx'
import { useMeasureText } from './use-measure-text.ts'

type FactsProps = { readonly indicator: CatalogueIndicator; readonly list: readonly CatalogueIndicator[] }

/** What is known of an indicator beside its words. */
export function Facts({ indicator, list }: FactsProps) {
  const { say } = useWords()
  const measure = useMeasureText()
  const { key, partOf, description, discovery, stage, owner, kpi, from } = indicator
  const whole = list.find((one) => one.key === partOf)
  const parts = list.filter((one) => one.partOf === key)
  return (
    <dl className="surface indicator-facts" aria-label={say('indicators.about')}>
      <Fact title={say('indicators.fact-found')} note={say(`indicators.discovery-why-${discoveryOf(discovery)}`)}>
        <DiscoveryMeter discovery={discovery} />
      </Fact>
      <Fact title={say('indicators.fact-measure')} note={description}>
        {measure.name(indicator)} · {measure.direction(indicator)}
      </Fact>
      {stage === null ? null : <Fact title={say('indicators.fact-stage')}>{stage}</Fact>}
      {partOf === null ? null : (
        <Fact title={say('indicators.fact-part-of')} note={say('indicators.fact-part-of-why')}>
          <Anchor href={addressOf(partOf)} fz="inherit">
            {whole?.name ?? partOf}
          </Anchor>
        </Fact>
      )}
      {parts.length === 0 ? null : (
        <Fact title={say('indicators.fact-parts')}>
          {parts.map((one) => (
            <Anchor key={one.key} href={addressOf(one.key)} fz="inherit" display="block">
              {one.name}
            </Anchor>
          ))}
        </Fact>
      )}
      <Fact title={say('indicators.fact-owner')}>{owner ?? say('indicators.fact-no-owner')}</Fact>
      <Fact title={say('indicators.fact-kpi')} note={kpi === null ? null : say('indicators.fact-kpi-why')}>
        {kpi ?? say('indicators.fact-no-kpi')}
      </Fact>
      <Fact title={say('indicators.fact-source')} note={key}>
        {say('indicators.source', { file: from.file, row: from.row })}
      </Fact>
    </dl>
  )
}

type FactProps = { readonly title: string; readonly note?: string | null; readonly children: ReactNode }

function Fact({ title, note = null, children }: FactProps) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {children}
        {note === null ? null : <span className="indicators-note">{note}</span>}
      </dd>
    </div>
  )
}
