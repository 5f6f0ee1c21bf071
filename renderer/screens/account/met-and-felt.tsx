import { Text, Tooltip } from '@mantine/core'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { IndicatorView } from '../../../shared/statement/model.ts'
import { useWords } from '../../words/use-words.ts'
import { FigureButton } from './figure-button.tsx'

type Indicator = AccountDetail['indicators'][number]

/** The share that went as expected, and whether the whole did; in words, with a colour beside them. */
export function Met({ indicator: { view, figures } }: { readonly indicator: Indicator }) {
  const { say, percent, print } = useWords()
  const { status, met, name } = view
  return (
    <>
      {met === null ? (
        <span aria-hidden>–</span>
      ) : (
        <FigureButton figure={figures.met} label={`${name}, ${say('account.indicators.met')}`}>
          {percent(met)}
        </FigureButton>
      )}
      <Text className="status" data-status={view.belowBaseline ? 'short' : status}>
        {view.belowBaseline ? say('account.indicators.worse') : print.say(`statement.status.${status}`)}
      </Text>
    </>
  )
}

/** The share of those who answered that is content; a gap of 20 points or more to how it went is flagged. */
export function Felt({ view: { perception, met } }: { readonly view: IndicatorView }) {
  const { say, percent, number } = useWords()
  if (perception === null) return <span aria-hidden>–</span>
  const { content, answers, gapPoints } = perception
  const points = gapPoints === null ? '' : number(Math.abs(gapPoints), 0)
  return (
    <>
      <span className="tabular">{percent(content)}</span>
      {gapPoints === null ? (
        <Text className="note">{say('account.indicators.answers', { count: answers })}</Text>
      ) : (
        <Tooltip
          multiline
          w={260}
          label={say('account.indicators.gap-why', { points, met: percent(met ?? 0), content: percent(content) })}
        >
          <Text className="status" data-status="short" tabIndex={0}>
            {say('account.indicators.gap', { points })}
          </Text>
        </Tooltip>
      )}
    </>
  )
}
