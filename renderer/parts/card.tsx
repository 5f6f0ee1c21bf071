import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

type CardProps = {
  readonly title: string
  /** A sentence under the title. */
  readonly lead?: ReactNode
  /** What can be done or switched, beside the title. */
  readonly actions?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A part of a screen with a title of its own. */
export function Card({ title, lead, actions, className, children }: CardProps) {
  const id = useId()
  return (
    <section className={['surface', 'card', className].filter(Boolean).join(' ')} aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" mb="sm" gap="sm">
        <div>
          <Title order={2} id={id}>
            {title}
          </Title>
          {lead ? (
            <Text c="dimmed" fz="sm" mt={2} className="reading">
              {lead}
            </Text>
          ) : null}
        </div>
        {actions}
      </Group>
      {children}
    </section>
  )
}
