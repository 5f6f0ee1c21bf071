import type { ReactNode } from 'react'
import type { AccountDetail } from '../../../../shared/contract/account.ts'
import { WorkingPanel } from '../../../parts/working/working-panel.tsx'
import { useWords } from '../../../words/use-words.ts'
import { CorrectionPanel } from '../assumptions/correction-panel.tsx'
import type { Saved } from '../assumptions/saved.ts'
import { IndicatorPanel } from '../indicator-panel.tsx'
import type { Looked } from '../looked.ts'
import type { SidePanel } from './side.tsx'
import { SideDrawer } from './side-drawer.tsx'

type AccountSideProps = {
  readonly children: ReactNode
  readonly account: AccountDetail
  readonly whole: AccountDetail
  readonly looked: Looked
  readonly saved: (saved: Saved) => void
}

/** The screen, and beside it the working of a figure, an indicator, or the correction of an assumption. */
export function AccountSide({ children, account, whole, looked, saved }: AccountSideProps) {
  const { say } = useWords()
  const names = new Map(whole.indicators.map(({ view }) => [view.key, view.name]))
  const nameOf = (key: string) => names.get(key) ?? key
  const title = (panel: SidePanel): string => {
    switch (panel.kind) {
      case 'working':
        return say('account.working')
      case 'indicator':
        return nameOf(panel.indicatorKey)
      case 'correct':
        return say('account.correct', { field: say(`account.field.${panel.field}`) })
    }
  }
  const content = (panel: SidePanel): ReactNode => {
    switch (panel.kind) {
      case 'working':
        return (
          <WorkingPanel
            key={panel.figure}
            label={panel.label}
            working={{ ask: 'explain', of: { ...looked, figure: panel.figure } }}
          />
        )
      case 'indicator':
        return <IndicatorPanel key={panel.indicatorKey} account={account} indicatorKey={panel.indicatorKey} />
      case 'correct':
        return (
          <CorrectionPanel
            key={`${panel.indicatorKey} ${panel.field}`}
            account={whole}
            looked={looked}
            indicatorKey={panel.indicatorKey}
            field={panel.field}
            saved={saved}
          />
        )
    }
  }
  return (
    <SideDrawer title={title} panel={content}>
      {children}
    </SideDrawer>
  )
}
