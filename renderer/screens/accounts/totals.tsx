import { Progress } from '@mantine/core'
import type { AccountPage } from '../../../shared/contract/accounts.ts'
import { dash, useWords } from '../../words/use-words.ts'

/** How many accounts are left by the filters, what they come to, and how much of it is worked out. */
export function Totals({ page }: { readonly page: AccountPage }) {
  const { say, moneyOrDash, number } = useWords()
  const { total, accounts, bookCurrency, totals, clvKnown } = page
  const facts: readonly (readonly [string, string])[] = [
    [say('accounts.worth'), moneyOrDash(totals.worth, bookCurrency)],
    [say('accounts.paid'), moneyOrDash(totals.paid, bookCurrency)],
    [say('accounts.return'), totals.returnPerUnit === null ? dash : number(totals.returnPerUnit, 2, 2)],
    [say('accounts.clv-internal'), clvKnown ? moneyOrDash(totals.clv, bookCurrency) : dash],
    [say('accounts.ready-count'), number(totals.ready)],
  ]
  return (
    <section className="accounts-foot" aria-label={say('accounts.totals')}>
      <strong role="status">
        {say(total === accounts ? 'accounts.count' : 'accounts.count-of', { total, accounts })}
      </strong>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Calculating page={page} />
    </section>
  )
}

function Calculating({ page: { calculated, accounts, clvKnown, secondsLeft } }: { readonly page: AccountPage }) {
  const { say } = useWords()
  if (clvKnown) return null
  const whole = calculated >= accounts
  const text = whole ? say('accounts.clv-pending') : say('accounts.calculated', { calculated, accounts })
  const left = secondsLeft === null || whole ? '' : ` · ${say('job.left', { seconds: secondsLeft })}`
  return (
    <span className="accounts-progress">
      <Progress
        w={120}
        size="sm"
        value={(100 * calculated) / Math.max(1, accounts)}
        animated={whole}
        aria-label={text}
      />
      {text}
      {left}
    </span>
  )
}
