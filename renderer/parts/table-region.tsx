import type { CSSProperties, ReactNode } from 'react'
import { useScrolls } from './use-scrolls.ts'

type TableRegionProps = {
  readonly name: string
  /** The width in rem below which the table scrolls sideways rather than become narrower still. */
  readonly least?: number
  readonly className?: string
  readonly children: ReactNode
}

/**
 * Around a table: where it does not fit it scrolls in itself, never the window, and is then a region that the keyboard
 * reaches and a screen reader names.
 */
export function TableRegion({ name, least, className, children }: TableRegionProps) {
  const { ref, scrolls } = useScrolls<HTMLDivElement>()
  return (
    <div
      ref={ref}
      className={['table-region', className].filter(Boolean).join(' ')}
      style={least === undefined ? undefined : ({ '--table-least': `${least}rem` } as CSSProperties)}
      {...(scrolls ? { role: 'region', 'aria-label': name, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  )
}
