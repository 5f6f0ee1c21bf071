import { Button, List, Text } from '@mantine/core'
import type { StatementQuestion } from '../../../shared/contract/statement.ts'
import { useAct } from '../../client/use-act.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Asked } from '../../parts/asked.tsx'
import { Page } from '../../parts/page.tsx'
import { useWords } from '../../words/use-words.ts'

/** An account's statement: whether it can be printed, how long it is, and a way to save it. */
export function StatementScreen({ accountId }: { readonly accountId: string }) {
  const { say } = useWords()
  const { asOf } = useBook()
  const question: StatementQuestion = {
    ...{ accountId, asOf, window: 'relationship', locale: null, brand: null, words: {} },
    sections: ['relationship', 'next-term'],
  }
  const printed = useAskWith({ keepPrevious: true }, 'previewStatement', question)
  const save = useAct('saveStatement')
  return (
    <Page title={say('statement.title')}>
      <Asked answer={printed}>
        {({ ready, pages, number, problems }) => (
          <>
            <Text>
              {ready ? say('statement.printed', { pages, number: number ?? '' }) : say('statement.not-ready')}
            </Text>
            <List my="md">
              {problems.map((problem) => (
                <List.Item key={problem.message}>{problem.message}</List.Item>
              ))}
            </List>
            <Button disabled={!ready} loading={save.busy} onClick={() => void save.run(question)}>
              {say('statement.save')}
            </Button>
          </>
        )}
      </Asked>
    </Page>
  )
}
