import { Skeleton, Stack, Text, Title } from '@mantine/core'
import type { SetStateAction } from 'react'
import type { StatementQuestion, StatementSections } from '../../../shared/contract/statement.ts'
import { GoTo } from '../../parts/go-to.tsx'
import { useWords } from '../../words/use-words.ts'
import { Coverage } from './coverage.tsx'
import type { Draft } from './draft.ts'
import { LifePart } from './life/life-part.tsx'
import { Readiness } from './readiness.tsx'
import { SaveBar } from './save-bar.tsx'
import { SectionChoice } from './section-choice.tsx'
import type { Preview } from './use-preview.ts'
import { WordsChoice } from './words-choice.tsx'

export type ChoicesProps = {
  readonly accountId: string
  readonly draft: Draft
  readonly change: (to: SetStateAction<Draft>) => void
  readonly preview: Preview
  readonly question: StatementQuestion | null
  readonly known: StatementSections | null
}

/** The left side: whose statement, whether it can be printed, what it covers, its parts and its words. */
export function Choices({ accountId, draft, change, preview, question, known }: ChoicesProps) {
  const { say } = useWords()
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
        {known ? (
          <>
            <Coverage {...{ draft, change, known }} />
            <SectionChoice {...{ draft, change, known }} />
            <WordsChoice {...{ draft, change, known }} problem={preview.problem} />
            <LifePart {...{ accountId, draft, change, preview, question }} />
          </>
        ) : (
          <Skeleton h={520} />
        )}
      </Stack>
      <SaveBar question={question} preview={preview} />
    </div>
  )
}
