import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type EmptyStateProps = { readonly title: string; readonly text: string; readonly children?: ReactNode }

/** Nothing is here yet: says why, and what to do next. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <Stack className="surface reading" p="xl" gap="xs">
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{text}</Text>
      {children ? <Group mt="sm">{children}</Group> : null}
    </Stack>
  )
}
