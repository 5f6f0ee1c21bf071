import { SegmentedControl, Text } from '@mantine/core'
import { useMemo } from 'react'
import { cumulativeWorth } from '../../../shared/charts/cumulative-worth.ts'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import { Card } from '../../parts/card.tsx'
import { LineChart } from '../../parts/line-chart.tsx'
import { useChartColors } from '../../parts/use-chart-colors.ts'
import { useWords } from '../../words/use-words.ts'
import { onScreen } from './cumulative-on-screen.ts'
import { FigureButton } from './figure-button.tsx'
import { MonthsTable, YearsTable } from './relationship-tables.tsx'

export type RelationshipAs = 'chart' | 'years' | 'months'
type RelationshipCardProps = {
  readonly account: AccountDetail
  readonly as: RelationshipAs
  readonly changeAs: (as: RelationshipAs) => void
}

const height = 320

/** The relationship as one picture: what it was worth, running up by kind, against what was paid. */
export function RelationshipCard({ account, as, changeAs }: RelationshipCardProps) {
  const { say } = useWords()
  const { relationship, window } = account
  if (!relationship || !window) return null
  const known = relationship.total.worth !== null
  return (
    <Card
      title={say('account.relationship')}
      lead={<Promised account={account} />}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={say('account.relationship.as')}
          value={as}
          onChange={(next) => changeAs(next as RelationshipAs)}
          data={[
            { value: 'chart', label: say('account.relationship.chart') },
            { value: 'years', label: say('account.relationship.years') },
            { value: 'months', label: say('account.relationship.months') },
          ]}
        />
      }
    >
      <div style={{ minHeight: known ? height : 0 }}>
        {as === 'years' ? <YearsTable account={account} /> : null}
        {as === 'months' ? <MonthsTable account={account} height={height} /> : null}
        {as === 'chart' && known ? <Picture account={account} /> : null}
        {as === 'chart' && !known ? (
          <Text c="dimmed" className="reading">
            {say('account.relationship.none')}
          </Text>
        ) : null}
      </div>
    </Card>
  )
}

function Picture({ account }: { readonly account: AccountDetail }) {
  const words = useWords()
  const colors = useChartColors()
  const { currency, name } = account.account
  const points = account.relationship?.cumulative ?? []
  const spec = useMemo(
    () => onScreen(cumulativeWorth(points, currency, words.print, colors), points, currency, words),
    [points, currency, words, colors],
  )
  const end = points.at(-1)
  const label = words.say('account.relationship.describe', {
    name,
    worth: words.moneyOrDash(end?.worth ?? null, currency),
    paid: words.moneyOrDash(end?.paid ?? null, currency),
    from: words.day(account.window?.from ?? account.asOf),
    to: words.day(account.window?.to ?? account.asOf),
  })
  return <LineChart spec={spec} label={label} height={height} />
}

function Promised({ account: { relationship, account, contracts, figures } }: { readonly account: AccountDetail }) {
  const { say, money, percent } = useWords()
  const { currency } = account
  const [promised, worth] = [relationship?.promised ?? null, relationship?.total.worth ?? null]
  if (promised === null && contracts.some(({ promisedWorth }) => promisedWorth !== null)) {
    return say('account.relationship.promise-unknown')
  }
  if (promised === null || promised <= 0 || !figures) return say('account.relationship.no-promise')
  const label = say('account.figure.promised')
  const realised =
    worth === null
      ? say('account.relationship.not-realised')
      : say('account.relationship.realised', {
          worth: money(worth, currency, { short: true }),
          share: percent(worth / promised),
        })
  return (
    <>
      {label}:{' '}
      <FigureButton figure={figures.promised} label={label}>
        {money(promised, currency, { short: true })}
      </FigureButton>{' '}
      · {realised}
    </>
  )
}
