import './start.css'
import { Text, Title } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'
import { Recent } from './recent.tsx'
import { StartPicture } from './start-picture.tsx'
import { StartWays } from './start-ways.tsx'

/** Before any book is open: the sample in one click, a book of one's own, and those that were open before. */
export function StartScreen() {
  const { say } = useWords()
  return (
    <div className="start">
      <div className="start-columns">
        <div className="start-words">
          <Text className="frame-wordmark" mb={28}>
            Counterpart
          </Text>
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
