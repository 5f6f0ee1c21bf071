import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { StatementQuestion } from '../../../../shared/contract/statement.ts'
import { useAsk } from '../../../client/use-ask.ts'
import { Part } from '../../../parts/part.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ChoicesProps } from '../choices.tsx'
import { type Draft, draftOf } from '../draft.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { StatementList } from './statement-list.tsx'
import { useLife } from './use-life.ts'
import { useSigner } from './use-signer.ts'
import { useStateText } from './use-state-text.ts'

type LifePartProps = Pick<ChoicesProps, 'accountId' | 'drafting' | 'preview'> & {
  readonly draft: Draft
  readonly question: StatementQuestion | null
}

/** From draft to issued: who has read it, who sends it, and what was issued before. */
export function LifePart({ accountId, drafting, draft, preview, question }: LifePartProps) {
  const { say } = useWords()
  const stateText = useStateText()
  const { change, isChanged, settle } = drafting
  const known = useAsk('accountStatements', { accountId }).data ?? []
  const [signer, setSigner] = useSigner()
  const [issuing, setIssuing] = useState(false)
  const life = useLife(question)
  const { printed, problem, asking } = preview
  const current = known.find(({ number }) => number === printed?.number) ?? null
  const noted = draft.revises === null || draft.revises.note.trim() !== ''
  const settled = printed?.ready === true && problem === null && !asking && noted
  const isIn = current !== null && current.sha256 === null
  const open = settled && signer.trim() !== '' && (current === null || current.sha256 === null)
  if (draft.document === 'internal') {
    return (
      <Part title={say('statement.life')}>
        <Text fz="sm">{say('statement.briefing-stays')}</Text>
      </Part>
    )
  }
  return (
    <Part title={say('statement.life')}>
      {draft.revises ? (
        <Alert color="ember" variant="light" title={say('statement.revises', { number: draft.revises.number })}>
          <Textarea
            label={say('statement.revision-note')}
            description={say('statement.revision-note-why')}
            autosize
            minRows={2}
            maxLength={300}
            value={draft.revises.note}
            onChange={({ currentTarget: { value } }) =>
              change((from) => ({ ...from, revises: from.revises && { ...from.revises, note: value } }))
            }
          />
          <Button
            mt={6}
            size="compact-xs"
            variant="subtle"
            onClick={() => change((from) => ({ ...from, revises: null }))}
          >
            {say('statement.revision-stop')}
          </Button>
        </Alert>
      ) : null}
      <Text fz="sm" role="status" aria-label={say('statement.life-state')}>
        {current ? stateText(current) : say('statement.state-none')}
      </Text>
      {isChanged && current === null && known.some(({ sha256 }) => sha256 === null) ? (
        <Text fz="sm" c="dimmed">
          {say('statement.changed-since')}
        </Text>
      ) : null}
      <Group gap="xs">
        <Button
          variant="default"
          disabled={!settled || current !== null}
          loading={life.busy}
          onClick={async () => {
            if (await life.keep()) settle()
          }}
        >
          {say('statement.keep-draft')}
        </Button>
      </Group>
      <TextInput
        label={say('statement.signer')}
        maxLength={200}
        value={signer}
        onChange={({ currentTarget }) => setSigner(currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          variant="default"
          disabled={!open || (isIn && current.state === 'reviewed')}
          loading={life.busy}
          onClick={async () => {
            if (await life.review(signer)) settle()
          }}
        >
          {say('statement.review')}
        </Button>
        <Button disabled={!open} loading={life.busy} onClick={() => setIssuing(true)}>
          {say('statement.issue')}
        </Button>
      </Group>
      <IssueDialog
        opened={issuing}
        close={() => setIssuing(false)}
        number={printed?.number ?? ''}
        signer={signer}
        issue={async () => {
          setIssuing(false)
          // What was issued stays on the paper, though its draft is no longer one.
          change(draft)
          if (await life.issue(signer)) change((from) => ({ ...from, revises: null }))
        }}
      />
      {known.length > 0 ? (
        <Stack gap={4}>
          <Text className="paper-label">{say('statement.in-book')}</Text>
          <StatementList
            statements={known}
            isOpen={(number) => number === current?.number}
            open={(one) => change(draftOf(one))}
            revise={(number) => change((from) => ({ ...from, revises: { number, note: '' } }))}
          />
        </Stack>
      ) : null}
    </Part>
  )
}
