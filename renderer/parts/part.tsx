import { Group, Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

type PartProps = { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode }

/** One group of choices under its heading. */
export function Part({ title, actions, children }: PartProps) {
  const id = useId()
  return (
    <Stack component="section" gap="sm" aria-labelledby={id} className="paper-part">
      <Group justify="space-between" h={24} wrap="nowrap">
        <Title order={2} id={id} fz="md">
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </Stack>
  )
}
