import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Route } from '../routes/routes.ts'
import { hrefOf } from '../routes/use-route.ts'

/** A link to another screen. */
export function GoTo({ to, children }: { readonly to: Route; readonly children: ReactNode }) {
  return (
    <Anchor href={hrefOf(to)} fz="inherit">
      {children}
    </Anchor>
  )
}
