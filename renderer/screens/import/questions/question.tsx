import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

type Props = { readonly title: string; readonly why: string; readonly children: ReactNode }

/** Something that only a person can say, why it is asked, and the answers. */
export function Question({ title, why, children }: Props) {
  const id = useId()
  return (
    <section className="import-question" aria-labelledby={id}>
      <Title order={3} id={id} fz="md">
        {title}
      </Title>
      <Text fz="sm" mt={2} className="reading">
        {why}
      </Text>
      <Group mt="sm" align="stretch">
        {children}
      </Group>
    </section>
  )
}
