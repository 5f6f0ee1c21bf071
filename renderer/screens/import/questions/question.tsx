import './questions.css'
import { Checkbox, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../../words/use-words.ts'
import type { Also } from './use-also.ts'

type Props = {
  readonly title: string
  readonly why: string
  readonly also?: Also
  readonly children: ReactNode
}

/** Something that only a person can say, why it is asked, the answers, and which other files one of them would do for. */
export function Question({ title, why, also, children }: Props) {
  const id = useId()
  const { say, list } = useWords()
  return (
    <section className="import-question" aria-labelledby={id}>
      <Title order={3} id={id} fz="md">
        {title}
      </Title>
      <Text fz="sm" mt={2} className="reading">
        {why}
      </Text>
      <Group mt="sm" gap="xs" align="stretch">
        {children}
      </Group>
      {also && also.files.length > 0 ? (
        <Checkbox
          mt="sm"
          checked={also.isWanted}
          onChange={(event) => also.want(event.currentTarget.checked)}
          label={say('import.question.also', { files: list(also.files.map(({ chosen }) => chosen.name)) })}
        />
      ) : null}
    </section>
  )
}
