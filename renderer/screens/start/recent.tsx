import { Anchor, Badge, CloseButton, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useUndoNotice } from '../../parts/use-undo-notice.tsx'
import { useWords } from '../../words/use-words.ts'

type RecentBook = OutputOf<'recentBooks'>[number]

/** The books that were open last, newest first. */
export function Recent() {
  const { say } = useWords()
  const recent = useAsk('recentBooks')
  if (!recent.data || recent.data.length === 0) return null
  return (
    <section aria-labelledby="recent-books">
      <Title order={2} id="recent-books" mb={6}>
        {say('start.recent')}
      </Title>
      <ul className="start-recent">
        {recent.data.map((book) => (
          <RecentRow key={book.id} book={book} />
        ))}
      </ul>
    </section>
  )
}

function RecentRow({ book: { id, name, where, openedAt, sample } }: { readonly book: RecentBook }) {
  const { say, shortDay } = useWords()
  const queries = useQueryClient()
  const open = useAct('openRecent')
  const forget = useAct('forgetRecent')
  const recall = useAct('recallRecent')
  const notice = useUndoNotice()
  const lookAgain = () => queries.invalidateQueries({ queryKey: ['recentBooks'] })
  const leave = async () => {
    const left = await forget.run({ id })
    if (!left.ok) return
    await lookAgain()
    const undo = async () => {
      const recalled = await recall.run({ id })
      await lookAgain()
      return recalled.ok
    }
    notice({ text: say('start.forgotten', { name }), undo })
  }
  return (
    <li>
      <div className="start-recent-book">
        <Anchor
          component="button"
          type="button"
          underline="hover"
          fw={600}
          ta="start"
          onClick={() => void open.run({ id })}
        >
          {name}
        </Anchor>
        {sample ? (
          <Badge variant="light" tt="none" radius="sm" ml={8}>
            {say('start.sample-badge')}
          </Badge>
        ) : null}
        <Text fz="xs" c="dimmed" truncate title={where}>
          {where}
        </Text>
      </div>
      <Text fz="xs" c="dimmed" className="nowrap">
        {say('start.recent-opened', { day: shortDay(openedAt.slice(0, 10)) })}
      </Text>
      <CloseButton size="sm" aria-label={say('start.forget', { name })} onClick={() => void leave()} />
    </li>
  )
}
