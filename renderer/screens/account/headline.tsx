import { Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { FigureView } from '../../../shared/contract/values.ts'
import { minorUnits } from '../../../shared/money/currency.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { useWords } from '../../words/use-words.ts'
import { FigureButton } from './figure-button.tsx'
import { useShortFigure } from './short-figure.ts'

type HeadlineProps = { readonly account: AccountDetail; readonly showMonths: () => void }

/** What the whole comes to: worth, paid and return in large type, the rest beneath them. */
export function Headline({ account, showMonths }: HeadlineProps) {
  const { say, money, percent } = useWords()
  const { figures, nextTerm, tooEarly } = account
  if (!figures) return null
  const { currency } = account.account
  const before = figures.worthBefore.value
  const one = money(minorUnits(currency) as Minor, currency, { short: true })
  const early = tooEarly ? say('account.figure.too-early') : null
  return (
    <section className="surface headline" aria-label={say('account.figures')}>
      <div className="headline-large">
        <Figure
          figure={figures.worth}
          label={say('account.figure.worth')}
          note={
            before === null
              ? null
              : say('account.figure.worth-before', { amount: money(before as Minor, currency, { short: true }) })
          }
        />
        <Figure figure={figures.paid} label={say('account.figure.paid')} note={null} />
        <Figure
          figure={{ ...figures.returnPerUnit, unit: { kind: 'amount', currency } }}
          label={say('account.figure.return')}
          unknown={early}
          note={
            figures.roi.value === null
              ? null
              : `${say('account.figure.return-for', { one })} · ${say('account.figure.roi', { share: percent(figures.roi.value) })}`
          }
        />
        <NextTerm
          nextTerm={nextTerm}
          early={say(figures.worth.value === null ? 'account.figure.not-known' : 'account.figure.too-early')}
        />
      </div>
      <div className="headline-small">
        <Figure figure={figures.hours} label={say('account.figure.hours')} note={null} />
        <Figure figure={figures.hoursSooner} label={say('account.figure.sooner')} note={null} />
        <Figure figure={figures.outcomes} label={say('account.figure.outcomes')} note={null} />
        <Figure figure={figures.money} label={say('account.figure.money')} note={null} />
        <Figure figure={figures.presentValue} label={say('account.figure.present-worth')} note={null} />
        <Payback account={account} showMonths={showMonths} />
      </div>
    </section>
  )
}

type FigureProps = {
  readonly figure: FigureView
  readonly label: string
  readonly note: ReactNode
  /** What to say where it is not known. */
  readonly unknown?: string | null
}

function Figure({ figure, label, note, unknown }: FigureProps) {
  const short = useShortFigure()
  const { say } = useWords()
  const text = figure.value === null ? (unknown ?? say('account.figure.not-known')) : short(figure)
  return (
    <div className="headline-figure" data-unknown={figure.value === null || undefined}>
      <Text className="headline-label">{label}</Text>
      <FigureButton figure={figure} label={label}>
        {text}
      </FigureButton>
      {note ? <Text className="headline-note">{note}</Text> : null}
    </div>
  )
}

function NextTerm({ nextTerm, early }: { readonly nextTerm: AccountDetail['nextTerm']; readonly early: string }) {
  const { say } = useWords()
  const short = useShortFigure()
  const label = say('account.figure.next-term')
  if (!nextTerm) {
    return (
      <div className="headline-figure" data-unknown>
        <Text className="headline-label">{label}</Text>
        <Text className="figure-plain">{early}</Text>
      </div>
    )
  }
  const { point, low, high, months } = nextTerm
  return (
    <Figure
      figure={point}
      label={label}
      note={`${say('account.figure.next-months', { months })} · ${say('account.figure.next-range', { low: short(low), high: short(high) })}`}
    />
  )
}

function Payback({ account: { paybackMonth, tooEarly, figures }, showMonths }: HeadlineProps) {
  const { say, month } = useWords()
  const label = say('account.figure.payback')
  const open =
    figures?.paid.value === null || figures?.worth.value === null
      ? 'account.figure.not-known'
      : 'account.figure.payback-none'
  const none = say(tooEarly ? 'account.figure.too-early' : open)
  const value = paybackMonth === null ? none : month(paybackMonth)
  return (
    <div className="headline-figure" data-unknown={paybackMonth === null || undefined}>
      <Text className="headline-label">{label}</Text>
      <UnstyledButton
        className="figure"
        aria-label={say('account.figure.payback-show', { label, value })}
        onClick={showMonths}
      >
        {value}
      </UnstyledButton>
    </div>
  )
}
