import { Button, Drawer } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { type Side, SideContext, type SidePanel } from './side.tsx'

type SideDrawerProps = {
  readonly children: ReactNode
  readonly title: (panel: SidePanel) => string
  readonly panel: (panel: SidePanel) => ReactNode
}

const panelClass = { content: 'side' }

/** The screen with a drawer beside it: what is opened from the drawer lies over what was there before. */
export function SideDrawer({ children, title, panel }: SideDrawerProps) {
  const { say } = useWords()
  const [stack, setStack] = useState<readonly SidePanel[]>([])
  const [last, setLast] = useState<SidePanel | null>(null)
  const side = useMemo<Side>(
    () => ({
      open: (next) => {
        setLast(next)
        setStack((before) => [...before, next])
      },
      back: () => setStack((before) => before.slice(0, -1)),
      close: () => setStack([]),
    }),
    [],
  )
  // What was there stays to be seen while the drawer slides away.
  const shown = stack.at(-1) ?? last
  return (
    <SideContext value={side}>
      {children}
      <Drawer.Root
        opened={stack.length > 0}
        onClose={side.close}
        position="right"
        size="min(36rem, 94vw)"
        classNames={panelClass}
      >
        <Drawer.Overlay backgroundOpacity={0.25} />
        <Drawer.Content>
          <Drawer.Header className="side-header">
            {stack.length > 1 ? (
              <Button variant="subtle" size="compact-sm" onClick={side.back} mr="xs">
                ← {say('account.side.back')}
              </Button>
            ) : null}
            <Drawer.Title className="side-title">{shown ? title(shown) : ''}</Drawer.Title>
            <Drawer.CloseButton aria-label={say('action.close')} />
          </Drawer.Header>
          <Drawer.Body>{shown ? panel(shown) : null}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </SideContext>
  )
}
