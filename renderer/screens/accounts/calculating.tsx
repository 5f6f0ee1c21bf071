import { Progress } from '@mantine/core'
import type { AccountPage } from '../../../shared/contract/accounts.ts'
import { leftText } from '../../words/left-text.ts'
import { useWords } from '../../words/use-words.ts'

/** How many accounts are worked out, while they are not all; the list can be used meanwhile. */
export function Calculating({ page }: { readonly page: AccountPage }) {
  const { say } = useWords()
  const { calculated, accounts, clvKnown, secondsLeft } = page
  if (clvKnown) return null
  const whole = calculated >= accounts
  const text = whole ? say('accounts.clv-pending') : say('accounts.calculated', { calculated, accounts })
  const left = secondsLeft === null || whole ? '' : ` · ${leftText(secondsLeft, say)}`
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
