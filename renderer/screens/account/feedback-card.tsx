import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import { Card } from '../../parts/card.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useWords } from '../../words/use-words.ts'

type Feedback = AccountDetail['feedback']

/** How content they are by kind of question, and their latest words. */
export function FeedbackCard({ feedback }: { readonly feedback: Feedback }) {
  const { say, percent, number } = useWords()
  if (feedback.kinds.length === 0) {
    return (
      <Card title={say('account.feedback')}>
        <Text c="dimmed" fz="sm">
          {say('account.feedback.none')}
        </Text>
      </Card>
    )
  }
  return (
    <Card title={say('account.feedback')} lead={say('account.feedback.explain')}>
      <Table aria-label={say('account.feedback')} horizontalSpacing={4}>
        <TableHead
          columns={[
            { title: say('account.feedback.kind') },
            { title: say('account.feedback.content'), number: true },
            { title: say('account.feedback.mean'), number: true },
            { title: say('account.feedback.nps'), number: true },
            { title: say('account.feedback.answers'), number: true },
          ]}
        />
        <Table.Tbody>
          {feedback.kinds.map(({ kind, content, mean, nps, answers }) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{say(kindId(kind))}</Table.Th>
              <Table.Td data-number>{percent(content)}</Table.Td>
              <Table.Td data-number>{number(mean, 0)}</Table.Td>
              <Table.Td data-number>{nps === null ? '–' : number(nps, 0)}</Table.Td>
              <Table.Td data-number>{number(answers)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Comments comments={feedback.comments} />
    </Card>
  )
}

const few = 3

function Comments({ comments }: { readonly comments: Feedback['comments'] }) {
  const { say, shortDay, number } = useWords()
  const [all, showAll] = useState(false)
  if (comments.length === 0) return null
  const shown = all ? comments : comments.slice(0, few)
  return (
    <>
      <Text fz="sm" fw={600} mt="md" mb={4}>
        {say('account.feedback.comments')}
      </Text>
      {shown.map(({ day, kind, score, stage, comment }) => (
        <blockquote key={`${day} ${kind} ${comment}`} className="comment">
          <p>{comment}</p>
          <footer className="note">
            {[
              say('account.feedback.said', { kind: say(kindId(kind)), day: shortDay(day) }),
              stage,
              say('account.feedback.score', { score: number(score) }),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </footer>
        </blockquote>
      ))}
      {comments.length > few ? (
        <Button variant="subtle" size="compact-xs" onClick={() => showAll(!all)}>
          {all ? say('account.less') : say('account.more', { count: comments.length - few })}
        </Button>
      ) : null}
    </>
  )
}

function kindId(kind: string): WindowMessageId {
  if (kind === 'csat' || kind === 'ces' || kind === 'indicator') return `account.feedback.${kind}`
  return 'account.feedback.kind-nps'
}
