import { Button, Group, SegmentedControl, Select, Title } from '@mantine/core'
import type { Home } from '../../../shared/contract/book.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { RenewalCalendar } from './renewal-calendar.tsx'
import { RenewalTable } from './renewal-table.tsx'

type RenewalsProps = {
  readonly home: Home
  readonly asked: { readonly withinDays: number; readonly manager: string }
  readonly onWithin: (days: number) => void
  readonly onManager: (manager: string) => void
}

/** What ends when: at a glance by week, then one by one by month. */
export function Renewals({ home, asked, onWithin, onManager }: RenewalsProps) {
  const { say } = useWords()
  const { withinDays, manager } = asked
  return (
    <section className="home-renewals" aria-labelledby="home-renewals">
      <Group justify="space-between" mb="sm" gap="sm">
        <Title order={2} id="home-renewals">
          {say('home.renewals')}
        </Title>
        <Group gap="xs">
          {home.managers.length > 1 ? (
            <Select
              size="xs"
              w={170}
              aria-label={say('home.manager')}
              data={[{ value: '', label: say('home.everybody') }, ...home.managers]}
              allowDeselect={false}
              searchable={home.managers.length > 8}
              value={manager}
              onChange={(chosen) => onManager(chosen ?? '')}
            />
          ) : null}
          <SegmentedControl
            size="xs"
            aria-label={say('home.within')}
            data={[
              ...[30, 90, 180].map((days) => ({ value: String(days), label: say('home.within-days', { days }) })),
              { value: '365', label: say('home.within-year') },
            ]}
            value={String(withinDays)}
            onChange={(chosen) => onWithin(Number(chosen))}
          />
        </Group>
      </Group>
      {home.renewals.length === 0 ? (
        <NoRenewals home={home} asked={asked} onWithin={onWithin} />
      ) : (
        <>
          <RenewalCalendar home={home} withinDays={withinDays} />
          <RenewalTable home={home} />
        </>
      )}
    </section>
  )
}

function NoRenewals({ home, asked, onWithin }: Omit<RenewalsProps, 'onManager'>) {
  const { say } = useWords()
  const { withinDays, manager } = asked
  const later = say('home.no-renewals-do', { later: home.renewalsLater })
  const text = manager === '' ? later : `${say('home.none-for', { manager, days: withinDays })} ${later}`
  return (
    <EmptyState title={say('home.no-renewals')} text={text}>
      {home.renewalsLater > 0 && withinDays < 365 ? (
        <Button onClick={() => onWithin(365)}>{say('home.look-ahead')}</Button>
      ) : null}
      <Button component="a" variant="default" href={hrefOf({ screen: 'accounts' })}>
        {say('home.all-accounts')}
      </Button>
      {home.renewalsLater === 0 ? (
        <Button component="a" variant="subtle" href={hrefOf({ screen: 'import' })}>
          {say('home.import')}
        </Button>
      ) : null}
    </EmptyState>
  )
}
