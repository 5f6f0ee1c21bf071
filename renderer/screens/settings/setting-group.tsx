import { Title } from '@mantine/core'
import type { ReactNode } from 'react'

type GroupProps = {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly children: ReactNode
}

/** Settings that belong together, beside what they are about. */
export function SettingGroup({ id, title, why, children }: GroupProps) {
  return (
    <section className="settings-group" aria-labelledby={`settings-${id}`}>
      <header>
        <Title order={2} id={`settings-${id}`}>
          {title}
        </Title>
        <p className="settings-about">{why}</p>
      </header>
      <div className="surface">{children}</div>
    </section>
  )
}
