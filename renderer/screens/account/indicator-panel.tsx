import { Alert, SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import { monthsText } from '../../words/months-text.ts'
import { useWords } from '../../words/use-words.ts'
import { AssumptionLinks } from './assumptions/assumption-links.tsx'
import { FigureButton } from './figure-button.tsx'
import { levelText } from './level-text.ts'
import { Felt, Met } from './met-and-felt.tsx'
import { useShortFigure } from './short-figure.ts'
import { Sparkline } from './sparkline.tsx'

type IndicatorPanelProps = { readonly account: AccountDetail; readonly indicatorKey: string }

/** All there is of one indicator: its months, its figures, who said that it matters, and what it is worked out with. */
export function IndicatorPanel({ account, indicatorKey }: IndicatorPanelProps) {
  const words = useWords()
  const { say } = words
  const indicator = account.indicators.find(({ view }) => view.key === indicatorKey)
  if (!indicator) return <Text c="dimmed">{say('account.indicators.none-do')}</Text>
  const { view } = indicator
  return (
    <Stack gap="md">
      <div>
        <Text className="quote">{say('quoted', { text: view.outcome })}</Text>
        <Text className="note">{saidText(view.saidBy, view.saidOn, words)}</Text>
      </div>
      {indicator.missing.map((one) => (
        <Alert key={one.code} color="ember" variant="outline" title={say('account.indicators.missing')}>
          {words.problem(one)}
          {one.months.length > 3 ? <Text className="note">{monthsText(one.months, words)}</Text> : null}
        </Alert>
      ))}
      <Trend view={view} currency={account.account.currency} />
      <Figures indicator={indicator} />
      <AssumptionLinks account={account} view={view} />
    </Stack>
  )
}

type Indicator = AccountDetail['indicators'][number]

function saidText(by: string | null, on: string | null, { say, day }: ReturnType<typeof useWords>): string {
  if (by === null) return say('account.indicators.unconfirmed')
  if (on === null) return say('account.indicator.said', { name: by })
  return say('account.indicator.said-on', { name: by, day: day(on as Parameters<typeof day>[0]) })
}

type TrendProps = Pick<Indicator, 'view'> & { readonly currency: AccountDetail['account']['currency'] }

function Trend({ view, currency }: TrendProps) {
  const words = useWords()
  const { say } = words
  const [as, setAs] = useState('line')
  return (
    <section aria-label={say('account.indicator.trend')}>
      <div className="panel-heading">
        <Text fw={600} fz="sm">
          {say('account.indicator.trend')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={say('account.relationship.as')}
          value={as}
          onChange={setAs}
          data={[
            { value: 'line', label: say('account.indicator.line') },
            { value: 'table', label: say('account.indicator.table') },
          ]}
        />
      </div>
      {as === 'line' ? (
        <>
          <Sparkline view={view} height={120} />
          <Text className="note">{say('account.indicator.legend')}</Text>
        </>
      ) : (
        <Table aria-label={say('account.indicator.trend-of', { name: view.name })}>
          <Table.Tbody>
            {view.trend.toReversed().map(({ month, actual }) => (
              <Table.Tr key={month}>
                <Table.Th scope="row">{words.month(month)}</Table.Th>
                <Table.Td data-number>{levelText(actual, view.unit, currency, words)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

function Figures({ indicator }: { readonly indicator: Indicator }) {
  const { say } = useWords()
  const short = useShortFigure()
  const { view, figures, evidence, rows } = indicator
  const shown = [
    ['account.indicators.worth', figures.worth],
    ['account.figure.hours', figures.hours],
    ['account.figure.sooner', figures.hoursSooner],
    ['account.figure.outcomes', figures.outcomes],
    ['account.figure.money', figures.money],
    ['account.indicator.gain', figures.gain],
    ['account.indicator.volume', figures.volume],
  ] as const
  return (
    <section aria-label={say('account.indicator.figures')}>
      <dl className="facts">
        {shown
          .filter(([, figure]) => figure.value !== null)
          .map(([id, figure]) => (
            <div key={id}>
              <dt>{say(id)}</dt>
              <dd>
                <FigureButton figure={figure} label={`${view.name}, ${say(id)}`}>
                  {short(figure)}
                </FigureButton>
              </dd>
            </div>
          ))}
        <div>
          <dt>{say('account.indicators.met')}</dt>
          <dd>
            <Met indicator={indicator} />
          </dd>
        </div>
        <div>
          <dt>{say('account.indicators.felt')}</dt>
          <dd>
            <Felt view={view} />
          </dd>
        </div>
        <div>
          <dt>{say('account.indicator.evidence')}</dt>
          <dd>
            {say(`account.grade.${evidence ?? 'none'}`)}
            <Text className="note">{say('account.indicator.rows', { count: rows })}</Text>
          </dd>
        </div>
      </dl>
    </section>
  )
}
