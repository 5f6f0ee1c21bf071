import { Badge, Skeleton, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AccountClvView } from '../../../shared/contract/account.ts'
import type { FigureView } from '../../../shared/contract/values.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { Card } from '../../parts/card.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { modelName } from '../../words/model-name.ts'
import { useWords } from '../../words/use-words.ts'
import { FigureButton } from './figure-button.tsx'
import type { Looked } from './looked.ts'
import { useShortFigure } from './short-figure.ts'

/** What the company has of the account, beside what the account has of it. Plainly marked as internal. */
export function ClvCard({ looked }: { readonly looked: Looked }) {
  const { say } = useWords()
  const answer = useAskWith({ keepPrevious: true }, 'accountClv', looked)
  return (
    <Card
      title={say('account.clv')}
      className="internal"
      actions={
        <Badge color="ember" variant="filled" tt="none" radius="sm" miw="max-content">
          {say('account.clv.internal')}
        </Badge>
      }
    >
      {answer.data ? <Figures clv={answer.data} /> : null}
      {answer.error ? <ProblemPanel error={answer.error} /> : null}
      {answer.isPending ? (
        <>
          <Skeleton height={112} role="status" aria-label={say('state.loading')} />
          <Text className="note" mt={6}>
            {say('account.clv.waiting')}
          </Text>
        </>
      ) : null}
    </Card>
  )
}

function Figures({ clv }: { readonly clv: AccountClvView }) {
  const words = useWords()
  const { say, number } = words
  const times = ({ value }: FigureView) => (value === null ? null : `${number(value, 2, 2)}×`)
  return (
    <>
      <div className="clv-figures">
        <One figure={clv.historic} label={say('account.clv.historic')} />
        <One figure={clv.residual} label={say('account.clv.residual')} />
        <One figure={clv.clv} label={say('account.clv.clv')} note={<Interval clv={clv} />} />
        <One figure={clv.profit} label={say('account.clv.profit')} />
        <One
          figure={clv.reciprocity}
          label={say('account.clv.reciprocity')}
          text={times(clv.reciprocity)}
          note={say('account.clv.reciprocity-why')}
        />
        <One figure={clv.valueToClv} label={say('account.clv.value-to-clv')} text={times(clv.valueToClv)} />
        <One figure={clv.surplusShare} label={say('account.clv.surplus')} />
      </div>
      <Text className="note" mt="sm" maw="42rem">
        <b>{say('account.clv.model', { model: modelName(clv.model, words) })}</b> · {words.problem(clv.reason)}{' '}
        {clv.interval.low === null ? '' : `${say('model.interval-is')} `}
        {say('account.clv.currency', { currency: clv.currency })}
      </Text>
    </>
  )
}

/** How far the CLV may lie from what it is. */
function Interval({ clv: { interval, currency } }: { readonly clv: AccountClvView }) {
  const { say, moneyOrDash } = useWords()
  const { low, high } = interval
  if (low === null || high === null) return say('model.interval-none')
  const amount = (minor: number) => moneyOrDash(minor as Minor, currency)
  return <span className="tabular">{say('model.interval', { low: amount(low), high: amount(high) })}</span>
}

type OneProps = {
  readonly figure: FigureView
  readonly label: string
  readonly text?: string | null
  readonly note?: ReactNode
}

function One({ figure, label, text, note }: OneProps) {
  const { say } = useWords()
  const short = useShortFigure()
  const shown = figure.value === null ? say('account.figure.not-known') : (text ?? short(figure))
  return (
    <div className="headline-figure" data-unknown={figure.value === null || undefined}>
      <Text className="headline-label">{label}</Text>
      <FigureButton figure={figure} label={label}>
        {shown}
      </FigureButton>
      {note ? <Text className="headline-note">{note}</Text> : null}
    </div>
  )
}
