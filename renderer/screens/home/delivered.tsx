import { Progress, Text, Title } from '@mantine/core'
import type { Home } from '../../../shared/contract/book.ts'
import { leftText } from '../../words/left-text.ts'
import { useWords } from '../../words/use-words.ts'

/** What the whole book delivered, and what was paid for it. */
export function Delivered({ home }: { readonly home: Home }) {
  const { say, moneyOrDash, amount, number, day } = useWords()
  const { totals, accounts, calculated } = home
  const { currency } = totals
  const whole = (value: number | null) => (value === null ? '–' : number(value, 0))
  const one = amount(1, currency, 0)
  const rows = [
    [say('home.paid'), moneyOrDash(totals.paid, currency)],
    [say('home.return', { one }), totals.returnPerUnit === null ? '–' : amount(totals.returnPerUnit, currency)],
    [say('home.money'), moneyOrDash(totals.money, currency)],
    [say('home.hours'), whole(totals.hours)],
    [say('home.hours-sooner'), whole(totals.hoursSooner)],
    [say('home.outcomes'), whole(totals.outcomes)],
  ] as const
  return (
    <section className="surface home-card" aria-labelledby="home-totals">
      <Title order={2} id="home-totals">
        {say('home.totals')}
      </Title>
      <p className="home-worth">
        <strong>{moneyOrDash(totals.worth, currency)}</strong>
        <span>{say('home.worth')}</span>
      </p>
      <dl className="home-figures">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {calculated < accounts ? (
        <div className="home-calculating">
          <Text fz="xs" c="dimmed">
            {say('home.calculating', { calculated, accounts })}
            {home.secondsLeft === null ? '' : ` · ${leftText(home.secondsLeft, say)}`}
          </Text>
          <Progress size="xs" mt={4} value={(calculated / accounts) * 100} aria-label={say('home.working-out')} />
        </div>
      ) : (
        <Text fz="xs" c="dimmed" className="home-calculating">
          {say('home.totals-why', { day: day(home.asOf), currency, compared: totals.compared, accounts })}
        </Text>
      )}
    </section>
  )
}
