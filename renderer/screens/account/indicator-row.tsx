import { Table, Text, UnstyledButton } from '@mantine/core'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import { FigureButton } from './figure-button.tsx'
import { gainFigure, gainText } from './gain-text.ts'
import { levelText } from './level-text.ts'
import { Felt, Met } from './met-and-felt.tsx'
import { useSide } from './side/side.tsx'
import { Sparkline } from './sparkline.tsx'

type IndicatorRowProps = {
  readonly indicator: AccountDetail['indicators'][number]
  readonly currency: Currency
  /** The name of the indicator in which this one is counted already. */
  readonly partOf: string | null
}

export function IndicatorRow({ indicator, currency, partOf }: IndicatorRowProps) {
  const words = useWords()
  const { say } = words
  const side = useSide()
  const { view, figures } = indicator
  const open = () => side.open({ kind: 'indicator', indicatorKey: view.key })
  const label = say('account.indicators.open', { name: view.name })
  return (
    <Table.Tr>
      <Table.Th scope="row" className="indicator-name">
        <UnstyledButton className="figure indicator-open" onClick={open} aria-label={label}>
          {view.name}
        </UnstyledButton>
        <Text className="quote">{say('quoted', { text: view.outcome })}</Text>
        {partOf === null ? null : <Text className="note">{say('account.indicators.part-of', { name: partOf })}</Text>}
      </Table.Th>
      <Level indicator={indicator} field="baseline" currency={currency} />
      <Level indicator={indicator} field="expectation" currency={currency} />
      <Level indicator={indicator} field="actual" currency={currency} />
      <Table.Td className="trend-cell">
        <UnstyledButton className="sparkline-button" onClick={open} aria-label={label}>
          <Sparkline view={view} />
        </UnstyledButton>
      </Table.Td>
      <Table.Td data-number>
        <Met indicator={indicator} />
      </Table.Td>
      <Table.Td data-number>
        <Felt view={view} />
      </Table.Td>
      <Table.Td data-number className="worth-cell">
        {view.worth === null ? (
          <Text className="note worth-none">{whyNoWorth(indicator, words)}</Text>
        ) : (
          <FigureButton figure={figures.worth} label={`${view.name}, ${say('account.indicators.worth')}`}>
            {words.moneyOrDash(view.worth, currency)}
          </FigureButton>
        )}
        {view.gain.kind === 'none' ? null : (
          <div className="gain-line">
            <FigureButton figure={gainFigure(indicator)} label={`${view.name}, ${say('account.indicators.gain')}`}>
              {gainText(view.gain, currency, words)}
            </FigureButton>
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

/** Without a worth: an outcome that is counted elsewhere or only shown, whose gain is not known, or without a price. */
function whyNoWorth({ view }: IndicatorRowProps['indicator'], { say }: WindowWords): string {
  if (view.gain.kind === 'none' || view.partOf !== null) return '–'
  return view.gain.value === null ? '' : say('account.indicators.no-value')
}

type LevelProps = Pick<IndicatorRowProps, 'indicator' | 'currency'> & {
  readonly field: 'baseline' | 'expectation' | 'actual'
}

function Level({ indicator: { view, figures }, field, currency }: LevelProps) {
  const words = useWords()
  const value = view[field]
  return (
    <Table.Td data-number className="level">
      {value === null ? (
        <span aria-hidden>–</span>
      ) : (
        <FigureButton figure={figures[field]} label={`${view.name}, ${words.say(`account.indicators.${field}`)}`}>
          {levelText(value, view.unit, currency, words)}
        </FigureButton>
      )}
      {value !== null && view.perMonth ? (
        <Text className="note">{words.say('account.indicators.per-month')}</Text>
      ) : null}
    </Table.Td>
  )
}
