import type { AccountPage } from '../../../shared/contract/accounts.ts'
import { dash, useWords } from '../../words/use-words.ts'

/** How many accounts are left by the filters and what they come to. */
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
    </section>
  )
}
