import { Checkbox, Stack, Text } from '@mantine/core'
import { memo } from 'react'
import { Part } from '../../parts/part.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DraftProps } from './coverage.tsx'
import { sectionTitle } from './labels.ts'

/** The statement's parts. Those that no statement goes without are there to be seen, not to be left out. */
export const SectionChoice = memo(function SectionChoice({ draft, change, known }: DraftProps) {
  const { say } = useWords()
  return (
    <Part title={say('statement.sections')}>
      <Stack gap={8}>
        {known.sections.map(({ id, required }) => (
          <Checkbox
            key={id}
            size="sm"
            label={say(sectionTitle[id])}
            checked={required || !draft.without.includes(id)}
            disabled={required}
            onChange={({ currentTarget: { checked } }) =>
              change({
                ...draft,
                without: checked ? draft.without.filter((one) => one !== id) : [...draft.without, id],
              })
            }
          />
        ))}
      </Stack>
      <Text fz="xs" c="dimmed">
        {say('statement.sections-why')}
      </Text>
    </Part>
  )
})
