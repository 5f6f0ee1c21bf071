import { Skeleton, Stack, Text, Title } from '@mantine/core'
import type { StatementQuestion, StatementSections } from '../../../shared/contract/statement.ts'
import { GoTo } from '../../parts/go-to.tsx'
import { useWords } from '../../words/use-words.ts'
import { Coverage } from './coverage.tsx'
import { LifePart } from './life/life-part.tsx'
import { Readiness } from './readiness.tsx'
import { SaveBar } from './save-bar.tsx'
import { SectionChoice } from './section-choice.tsx'
import type { Drafting } from './use-draft.ts'
import type { Preview } from './use-preview.ts'
import { WordsChoice } from './words-choice.tsx'

export type ChoicesProps = {
  readonly accountId: string
  readonly drafting: Drafting
  readonly preview: Preview
  readonly question: StatementQuestion | null
  readonly known: StatementSections | null
}

/** The left side: whose statement, whether it can be printed, what it covers, its parts and its words. */
export function Choices({ accountId, drafting, preview, question, known }: ChoicesProps) {
  const { say } = useWords()
  const { draft, change } = drafting
  return (
    <div className="paper-choices">
      <Stack gap="lg" className="paper-scroll">
        <div>
          <Text fz="sm" c="dimmed">
            {say('statement.title')} · <GoTo to={{ screen: 'account', accountId }}>{say('statement.to-account')}</GoTo>
          </Text>
          {known ? (
            <Title order={1} className="paper-name">
              {known.account.name}
            </Title>
          ) : (
            <Skeleton h={32} mt={4} w="80%" />
          )}
        </div>
        <Readiness accountId={accountId} preview={preview} />
        {known && draft ? (
          <>
            <Coverage {...{ draft, change, known }} />
            <SectionChoice {...{ draft, change, known }} />
            <WordsChoice {...{ accountId, draft, change, known }} />
            <LifePart {...{ accountId, drafting, draft, preview, question }} />
          </>
        ) : (
          <Skeleton h={520} />
        )}
      </Stack>
      <SaveBar key={draft?.document} question={question} preview={preview} />
    </div>
  )
}
