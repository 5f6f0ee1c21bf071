import { Button, Group, SegmentedControl, Stack, Tabs } from '@mantine/core'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import { windowKind } from '../../../shared/contract/values.ts'
import { Page } from '../../parts/page.tsx'
import { ReadyBadge } from '../../parts/ready-badge.tsx'
import { hrefOf, usePlaceState } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { accountLead } from './account-lead.ts'
import { AssumptionsTab } from './assumptions/assumptions-tab.tsx'
import type { Saved } from './assumptions/saved.ts'
import { SavedBanner } from './assumptions/saved-banner.tsx'
import type { Looked } from './looked.ts'
import { Overview } from './overview.tsx'
import { Readiness } from './readiness.tsx'

type AccountPartsProps = {
  readonly account: AccountDetail
  readonly whole: AccountDetail
  readonly looked: Looked
  readonly changeWindow: (window: string) => void
  readonly saved: Saved | null
  readonly closeSaved: () => void
}

/** The account's name, what it still lacks, and its two sides: what came of it, and what that is worked out with. */
export function AccountParts({ account, whole, looked, changeWindow, saved, closeSaved }: AccountPartsProps) {
  const words = useWords()
  const { say } = words
  const [tab, setTab] = usePlaceState('tab', 'overview')
  const { accountId, name } = account.account
  return (
    <Page
      title={name}
      lead={accountLead(account.account, words)}
      actions={
        <Group gap="sm" wrap="nowrap">
          <ReadyBadge ready={whole.ready} />
          <Button component="a" href={hrefOf({ screen: 'statement', accountId })}>
            {say('account.statement')}
          </Button>
        </Group>
      }
    >
      <Stack gap="md" className="account">
        {saved ? <SavedBanner key={saved.batch} saved={saved} close={closeSaved} /> : null}
        <Readiness account={whole} seeAssumptions={() => setTab('assumptions')} />
        <Tabs value={tab} onChange={(next) => setTab(next ?? 'overview')} keepMounted={false}>
          <div className="account-bar">
            <Tabs.List aria-label={say('account.tabs')}>
              <Tabs.Tab value="overview">{say('account.tab.overview')}</Tabs.Tab>
              <Tabs.Tab value="assumptions">{say('account.tab.assumptions')}</Tabs.Tab>
            </Tabs.List>
            {tab === 'overview' ? <WindowSwitch looked={looked} account={account} change={changeWindow} /> : null}
          </div>
          <Tabs.Panel value="overview" pt="md">
            <Overview account={account} looked={looked} changeWindow={changeWindow} />
          </Tabs.Panel>
          <Tabs.Panel value="assumptions" pt="md">
            <AssumptionsTab account={whole} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Page>
  )
}

type WindowSwitchProps = {
  readonly looked: Looked
  readonly account: AccountDetail
  readonly change: (window: string) => void
}

function WindowSwitch({ looked, account, change }: WindowSwitchProps) {
  const { say, shortDay } = useWords()
  const { window } = account
  return (
    <Group gap="sm" wrap="nowrap">
      <span className="note account-window">
        {window ? say('account.window.from-to', { from: shortDay(window.from), to: shortDay(window.to) }) : null}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={say('account.window')}
        value={looked.window}
        onChange={change}
        data={windowKind.options.map((kind) => ({ value: kind, label: say(`account.window.${kind}`) }))}
      />
    </Group>
  )
}
