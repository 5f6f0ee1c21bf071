import { Drawer } from '@mantine/core'
import { createContext, type ReactNode, use, useState } from 'react'
import { useWords } from '../../words/use-words.ts'

const WorkingContext = createContext<((working: ReactNode) => void) | null>(null)

/** Opens the working of a figure, a `WorkingPanel`, beside the screen. */
export function useWorking(): (working: ReactNode) => void {
  const open = use(WorkingContext)
  if (!open) throw new Error('A bug in Counterpart: nothing beside which to open')
  return open
}

/** The screen, and beside it the working of a figure, down to the file and the row. */
export function WorkingDrawer({ children }: { readonly children: ReactNode }) {
  const { say } = useWords()
  // What was there stays to be seen while the drawer slides away.
  const [opened, open] = useState<{ readonly working: ReactNode; readonly nth: number }>({ working: null, nth: 0 })
  const [shown, setShown] = useState(false)
  const show = (working: ReactNode) => {
    open(({ nth }) => ({ working, nth: nth + 1 }))
    setShown(true)
  }
  return (
    <WorkingContext value={show}>
      {children}
      <Drawer
        opened={shown}
        onClose={() => setShown(false)}
        position="right"
        size="min(36rem, 94vw)"
        title={say('account.working')}
        closeButtonProps={{ 'aria-label': say('action.close') }}
        overlayProps={{ backgroundOpacity: 0.25 }}
      >
        <div key={opened.nth}>{opened.working}</div>
      </Drawer>
    </WorkingContext>
  )
}
