import { Text, UnstyledButton } from '@mantine/core'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import { minorUnits } from '../../../shared/money/currency.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { useWords } from '../../words/use-words.ts'
import { HeadlineFigure, NoteFigure } from './headline-figure.tsx'

type HeadlineProps = { readonly account: AccountDetail; readonly showMonths: () => void }

/** What the whole comes to: worth, paid and return in large type, the rest beneath them. */
export function Headline({ account, showMonths }: HeadlineProps) {
  const { say, money } = useWords()
  const { figures, nextTerm, tooEarly } = account
  if (!figures) return null
  const { currency } = account.account
  const one = money(minorUnits(currency) as Minor, currency, { short: true })
  const early = tooEarly ? say('account.figure.too-early') : null
  return (
    <section className="surface headline" aria-label={say('account.figures')}>
      <div className="headline-large">
        <HeadlineFigure
          figure={figures.worth}
          label={say('account.figure.worth')}
          note={
            <NoteFigure figure={figures.worthBefore} label={say('account.figure.worth-before')}>
              {say('account.figure.before-discounts')}
            </NoteFigure>
          }
        />
        <HeadlineFigure figure={figures.paid} label={say('account.figure.paid')} note={null} />
        <HeadlineFigure
          figure={{ ...figures.returnPerUnit, unit: { kind: 'amount', currency } }}
          label={say('account.figure.return')}
          unknown={early}
          note={
            figures.roi.value === null ? null : (
              <>
                {say('account.figure.return-for', { one })} · {say('account.figure.roi')}{' '}
                <NoteFigure figure={{ ...figures.roi, unit: { kind: 'share' } }} label={say('account.figure.roi')} />
              </>
            )
          }
        />
        <NextTerm
          nextTerm={nextTerm}
          early={say(figures.worth.value === null ? 'account.figure.not-known' : 'account.figure.too-early')}
        />
      </div>
      <div className="headline-small">
        <HeadlineFigure figure={figures.hours} label={say('account.figure.hours')} note={null} />
        <HeadlineFigure figure={figures.hoursSooner} label={say('account.figure.sooner')} note={null} />
        <HeadlineFigure figure={figures.outcomes} label={say('account.figure.outcomes')} note={null} />
        <HeadlineFigure figure={figures.money} label={say('account.figure.money')} note={null} />
        <HeadlineFigure
          figure={figures.presentValue}
          label={say('account.figure.present-worth')}
          note={
            <NoteFigure figure={figures.presentPaid} label={say('account.figure.present-paid')}>
              {say('account.figure.present-against')}
            </NoteFigure>
          }
        />
        <Payback account={account} showMonths={showMonths} />
      </div>
    </section>
  )
}

function NextTerm({ nextTerm, early }: { readonly nextTerm: AccountDetail['nextTerm']; readonly early: string }) {
  const { say } = useWords()
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
    <HeadlineFigure
      figure={point}
      label={label}
      note={
        <>
          {say('account.figure.next-months', { months })} ·{' '}
          <NoteFigure figure={low} label={say('account.figure.next-low')} /> –{' '}
          <NoteFigure figure={high} label={say('account.figure.next-high')}>
            · {say('account.figure.next-often')}
          </NoteFigure>
        </>
      }
    />
  )
}

function Payback({ account: { paybackMonth, tooEarly, figures }, showMonths }: HeadlineProps) {
  const { say, print } = useWords()
  const label = say('account.figure.payback')
  const open =
    figures?.paid.value === null || figures?.worth.value === null
      ? 'account.figure.not-known'
      : 'account.figure.payback-none'
  const none = say(tooEarly ? 'account.figure.too-early' : open)
  const value = paybackMonth === null ? none : print.month(paybackMonth, 'short')
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
