import { Anchor, Breadcrumbs, Drawer, Skeleton, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ReviewQuestion } from '../../../shared/contract/review.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDescent } from '../account/working/use-descent.ts'
import { WorkingTree } from '../account/working/working-tree.tsx'
import { type Opened, WorkingContext } from './working.tsx'

type WorkingDrawerProps = { readonly question: ReviewQuestion; readonly children: ReactNode }

/** The screen, and beside it the working of a figure, down to the file and the row. */
export function WorkingDrawer({ question, children }: WorkingDrawerProps) {
  const { say } = useWords()
  const [opened, open] = useState<Opened | null>(null)
  const [shown, setShown] = useState(false)
  return (
    <WorkingContext
      value={(next) => {
        open(next)
        setShown(true)
      }}
    >
      {children}
      <Drawer
        opened={shown}
        onClose={() => setShown(false)}
        position="right"
        size="min(36rem, 94vw)"
        title={say('account.working')}
        closeButtonProps={{ 'aria-label': say('action.close') }}
        overlayProps={{ backgroundOpacity: 0.25 }}
      >
        {opened ? <Working key={`${opened.accountId} ${opened.figure}`} {...{ question, opened }} /> : null}
      </Drawer>
    </WorkingContext>
  )
}

function Working({ question, opened }: { readonly question: ReviewQuestion; readonly opened: Opened }) {
  const { say } = useWords()
  const descent = useDescent()
  const { accountId, figure, label } = opened
  const { data, error, isPlaceholderData } = useAskWith({ keepPrevious: true }, 'explainReview', {
    ...question,
    ...{ accountId, figure, path: descent.path },
  })
  const trail = [label, ...descent.steps.map((step) => step.label)]
  if (error) return <ProblemPanel error={error} />
  return (
    <Stack gap="sm">
      <nav aria-label={say('account.working.path')}>
        <Breadcrumbs className="trail" separator="›" separatorMargin={6}>
          {trail.map((text, depth) => {
            const key = descent.path.slice(0, depth).join('/')
            return depth === trail.length - 1 ? (
              <Text key={key} fz="sm" aria-current="location">
                {text}
              </Text>
            ) : (
              <Anchor key={key} component="button" fz="sm" ta="left" onClick={() => descent.upTo(depth)}>
                {text}
              </Anchor>
            )
          })}
        </Breadcrumbs>
      </nav>
      {data ? (
        <WorkingTree
          key={descent.path.join('/')}
          explanation={data}
          label={trail.at(-1) ?? label}
          descent={descent}
          waiting={isPlaceholderData}
        />
      ) : (
        <Skeleton height={320} role="status" aria-label={say('state.loading')} />
      )}
      <Text fz="xs" c="dimmed">
        {say('account.working.keys')}
      </Text>
    </Stack>
  )
}
