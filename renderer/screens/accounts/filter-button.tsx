import { Button, Popover } from '@mantine/core'
import type { ReactNode } from 'react'

type FilterButtonProps = {
  readonly title: string
  /** What is chosen, in a word or two; empty: everything. */
  readonly chosen: string
  readonly children: ReactNode
}

/** A button that says what is chosen and opens the choices. */
export function FilterButton({ title, chosen, children }: FilterButtonProps) {
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md" width={260}>
      <Popover.Target>
        <Button variant="default" className="accounts-filter" data-chosen={chosen === '' ? undefined : true} px={12}>
          {title}
          {chosen === '' ? null : <span className="accounts-chosen">{chosen}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>{children}</Popover.Dropdown>
    </Popover>
  )
}
