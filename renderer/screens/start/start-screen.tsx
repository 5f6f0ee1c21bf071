import './start.css'
import { Group, Text, Title } from '@mantine/core'
import { useEffect } from 'react'
import { LookMenu } from '../../frame/look-menu.tsx'
import { useWords } from '../../words/use-words.ts'
import { Recent } from './recent.tsx'
import { StartPicture } from './start-picture.tsx'
import { StartWays } from './start-ways.tsx'

/** Before any book is open: the sample in one click, a book of one's own, and those that were open before. */
export function StartScreen() {
  const { say } = useWords()
  useEffect(() => {
    document.title = 'Counterpart'
  }, [])
  return (
    <div className="start">
      <Group justify="space-between" mb={28}>
        <Text fw={600} fz="lg">
          Counterpart
        </Text>
        <LookMenu />
      </Group>
      <div className="start-columns">
        <div className="start-words">
          <Title order={1} className="start-title">
            {say('start.title')}
          </Title>
          <Text fz="lg" c="dimmed" mt="md">
            {say('start.lead')}
          </Text>
          <Text c="dimmed" mt="xs">
            {say('start.offline')}
          </Text>
          <StartWays />
        </div>
        <div className="start-beside">
          <StartPicture />
          <Recent />
        </div>
      </div>
    </div>
  )
}
