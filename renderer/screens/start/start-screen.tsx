import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { runJob } from '../../client/jobs.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { newBook } from '../../frame/shown.ts'
import { useWords } from '../../words/use-words.ts'

/** Before any book is open: the sample in one click, a book of one's own, and those that were open before. */
export function StartScreen() {
  const { say } = useWords()
  const sample = useAct('openSample')
  const open = useAct('openBook')
  return (
    <Stack className="reading" mx="auto" px="xl" pt={96} gap="xl">
      <div>
        <Title order={1}>{say('start.title')}</Title>
        <Text fz="lg" c="dimmed" mt="xs">
          {say('start.lead')}
        </Text>
      </div>
      <Group>
        <Button
          size="md"
          loading={sample.busy}
          onClick={() => void runJob(say('start.making-sample'), (job) => sample.run({ job }))}
        >
          {say('start.sample')}
        </Button>
        <Button size="md" variant="default" onClick={newBook.show}>
          {say('action.new-book')}
        </Button>
        <Button size="md" variant="default" onClick={() => void open.run()}>
          {say('action.open-book')}
        </Button>
      </Group>
      <Recent />
    </Stack>
  )
}

function Recent() {
  const { say, shortDay } = useWords()
  const recent = useAsk('recentBooks')
  const open = useAct('openRecent')
  if (!recent.data || recent.data.length === 0) return null
  return (
    <section aria-labelledby="recent-books">
      <Title order={2} id="recent-books" mb="xs">
        {say('start.recent')}
      </Title>
      <Stack gap="xs">
        {recent.data.map((book) => (
          <Group key={book.id} justify="space-between" wrap="nowrap">
            <div>
              <Anchor component="button" type="button" fw={600} onClick={() => void open.run({ id: book.id })}>
                {book.name}
              </Anchor>
              <Text fz="xs" c="dimmed">
                {book.where}
              </Text>
            </div>
            <Text fz="sm" c="dimmed">
              {shortDay(book.openedAt.slice(0, 10))}
            </Text>
          </Group>
        ))}
      </Stack>
    </section>
  )
}
