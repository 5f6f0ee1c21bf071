import { Text } from '@mantine/core'
import type { FigureView } from '../../../../shared/contract/values.ts'
import type { Minor } from '../../../../shared/money/money.ts'
import type { WindowMessageId } from '../../../../shared/window-messages.ts'
import { useWords, type WindowWords } from '../../../words/use-words.ts'

type BeforeAfterProps = {
  readonly before: FigureView
  readonly after: FigureView
  readonly names: readonly [WindowMessageId, WindowMessageId]
}

/** A worth and what became of it, with the difference. */
export function BeforeAfter({ before, after, names }: BeforeAfterProps) {
  const words = useWords()
  const { say, figure } = words
  if (before.value === after.value) return <Text className="effect-none">{say('account.effect.none')}</Text>
  return (
    <div className="before-after tabular">
      <span>
        <span className="note">{say(names[0])}</span>
        <span className="before">{figure(before)}</span>
      </span>
      <span aria-hidden>→</span>
      <span>
        <span className="note">{say(names[1])}</span>
        <span className="after">{figure(after)}</span>
      </span>
      <span className="change">{changeText(before, after, words)}</span>
    </div>
  )
}

function changeText(before: FigureView, after: FigureView, { say, money, percent }: WindowWords): string {
  if (before.value === null || after.value === null || after.unit.kind !== 'money') return ''
  const difference = after.value - before.value
  const sign = difference > 0 ? '+' : '−'
  const change = `${sign}${money(Math.abs(difference) as Minor, after.unit.currency)}`
  if (before.value === 0) return change
  const share = `${sign}${percent(Math.abs(difference / before.value), 1)}`
  return say('account.effect.change', { change, share })
}
