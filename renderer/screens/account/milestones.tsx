import { Text } from '@mantine/core'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { MilestoneView } from '../../../shared/statement/model.ts'
import { Card } from '../../parts/card.tsx'
import { useWords } from '../../words/use-words.ts'

/** What was promised by when, and what became of it, along a line of time. */
export function Milestones({ account }: { readonly account: AccountDetail }) {
  const { say } = useWords()
  const milestones = account.relationship?.milestones ?? []
  const withWorth = milestones.some(({ worth }) => worth !== null)
  return (
    <Card title={say('account.milestones')} lead={withWorth ? say('account.milestones.not-added') : null}>
      {milestones.length === 0 ? (
        <Text c="dimmed" fz="sm">
          {say('account.milestones.none')}
        </Text>
      ) : (
        <ol className="milestones">
          {milestones.map((one) => (
            <Milestone key={`${one.name} ${one.promisedOn}`} milestone={one} account={account} />
          ))}
        </ol>
      )}
    </Card>
  )
}

type MilestoneProps = { readonly milestone: MilestoneView; readonly account: AccountDetail }

function Milestone({ milestone: { name, state, promisedOn, achievedOn, worth }, account }: MilestoneProps) {
  const { say, shortDay, moneyOrDash } = useWords()
  const days = [
    achievedOn === null ? null : say('account.milestones.achieved', { day: shortDay(achievedOn) }),
    promisedOn === null ? null : say('account.milestones.promised', { day: shortDay(promisedOn) }),
  ]
  return (
    <li data-state={state}>
      <div className="milestone-line">
        <Text fz="sm" fw={600} component="span">
          {name}
        </Text>
        {worth === null ? null : (
          <Text fz="sm" component="span" className="tabular">
            {moneyOrDash(worth, account.account.currency)}
          </Text>
        )}
      </div>
      <Text className="note">
        <span className="status" data-status={state === 'achieved' ? 'met' : state === 'open' ? 'open' : 'short'}>
          {say(`account.milestone.${state}`)}
        </span>{' '}
        · {days.filter((text) => text !== null).join(' · ')}
      </Text>
    </li>
  )
}
