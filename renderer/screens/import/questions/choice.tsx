import { Button, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** One of the answers to a question. */
export function Choice({ choose, children }: { readonly choose: () => void; readonly children: ReactNode }) {
  return (
    <Button variant="default" h="auto" py={8} px={12} onClick={choose}>
      {children}
    </Button>
  )
}

/** An answer with what it would mean, line by line. */
export function ChoiceText({ label, children }: { readonly label: string; readonly children: readonly string[] }) {
  return (
    <Stack gap={2} align="flex-start" component="span">
      <span>{label}</span>
      {children.map((example) => (
        <Text key={example} component="span" fz="xs" c="dimmed" fw={400} className="import-example">
          {example}
        </Text>
      ))}
    </Stack>
  )
}
