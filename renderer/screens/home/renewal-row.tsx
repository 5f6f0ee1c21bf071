import { Anchor, Button, Table, Text } from '@mantine/core'
import { type MouseEvent, memo } from 'react'
import type { Home } from '../../../shared/contract/book.ts'
import { lackText, remedyOf } from '../../parts/lacking.ts'
import { ReadyBadge } from '../../parts/ready-badge.tsx'
import { go, hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'

type Renewal = Home['renewals'][number]

/** One renewal; a click anywhere on it opens the account, its button makes the statement. */
export const RenewalRow = memo(FreshRow)

function FreshRow({ renewal }: { readonly renewal: Renewal }) {
  const { say, shortDay, moneyOrDash, number } = useWords()
  const { accountId, name, manager, renewalDate, daysLeft, currency, worth, paid, returnPerUnit } = renewal
  const account = { screen: 'account', accountId } as const
  const open = (event: MouseEvent) => {
    const inside = event.target instanceof Element && event.target.closest('a, button')
    if (!inside && window.getSelection()?.isCollapsed !== false) go(account)
  }
  return (
    <Table.Tr className="home-row" onClick={open}>
      <Table.Td className="nowrap">
        {shortDay(renewalDate)}
        <Text fz="xs" c="dimmed">
          {say('home.days-left', { days: daysLeft })}
        </Text>
      </Table.Td>
      <Table.Td className="home-name">
        <Anchor href={hrefOf(account)} underline="hover" fz="inherit" fw={600}>
          {name}
        </Anchor>
        <Text fz="xs" c="dimmed">
          {manager}
        </Text>
      </Table.Td>
      <Table.Td data-number data-label={say('column.worth')}>
        {moneyOrDash(worth, currency)}
      </Table.Td>
      <Table.Td data-number data-label={say('column.paid')}>
        {moneyOrDash(paid, currency)}
      </Table.Td>
      <Table.Td data-number data-label={say('column.return')}>
        {returnPerUnit === null ? '–' : number(returnPerUnit, 2, 2)}
      </Table.Td>
      <Table.Td className="home-state">
        <Readiness renewal={renewal} />
      </Table.Td>
    </Table.Tr>
  )
}

function Readiness({ renewal: { accountId, name, ready, problems } }: { readonly renewal: Renewal }) {
  const words = useWords()
  const { say } = words
  if (ready === null) return <span className="home-quiet">{say('home.working-out')}</span>
  if (ready) {
    return (
      <div className="home-readiness">
        <ReadyBadge ready />
        <Button
          component="a"
          size="compact-sm"
          variant="light"
          href={hrefOf({ screen: 'statement', accountId })}
          aria-label={say('home.make-of', { name })}
        >
          {say('home.make')}
        </Button>
      </div>
    )
  }
  const remedy = problems.map(({ code }) => remedyOf(code)).find((one) => one !== null)
  const to = remedy?.screen === 'import' ? ({ screen: 'import' } as const) : ({ screen: 'account', accountId } as const)
  return (
    <>
      <div className="home-readiness">
        <ReadyBadge ready={false} />
        <Anchor fz="sm" href={hrefOf(to)}>
          {say(remedy?.words ?? 'home.remedy-account')}
        </Anchor>
      </div>
      <Text fz="xs" c="dimmed" mt={2} title={problems.map(words.problem).join('\n')}>
        {[...new Set(problems.map((problem) => lackText(problem, words)))].join('; ')}
      </Text>
    </>
  )
}
