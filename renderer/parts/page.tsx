import { Box, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'

type PageProps = {
  readonly title: string
  readonly lead?: ReactNode
  /** Buttons beside the title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A screen: its title, one sentence on it, what can be done, and the rest. */
export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Counterpart`
  }, [title])
  return (
    <Box px="xl" py="lg" component="section" aria-label={title}>
      <Group justify="space-between" align="flex-start" mb="lg">
        <div style={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {lead ? (
            <Text c="dimmed" mt={4} className="reading">
              {lead}
            </Text>
          ) : null}
        </div>
        {actions ? <Group style={{ flex: '0 1 auto' }}>{actions}</Group> : null}
      </Group>
      {children}
    </Box>
  )
}
