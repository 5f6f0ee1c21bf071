import './working.css'
import { Anchor, Breadcrumbs, Button, CopyButton, Group, Skeleton, Stack, Text } from '@mantine/core'
import type { Explanation } from '../../../shared/contract/account.ts'
import type { InputOf } from '../../../shared/contract/contract.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { useWords } from '../../words/use-words.ts'
import { ProblemPanel } from '../problem-panel.tsx'
import { type Descent, useDescent } from './use-descent.ts'
import { workingCopy } from './working-copy.ts'
import { WorkingTree } from './working-tree.tsx'

type Explains = 'explain' | 'explainReview' | 'explainMetric'
/** Which question has the figure, and all that it asks but the path. */
export type WorkingOf = {
  readonly [N in Explains]: { readonly ask: N; readonly of: Omit<InputOf<N>, 'path'> }
}[Explains]

type WorkingPanelProps = { readonly working: WorkingOf; readonly label: string }

/** How a figure was made, one level at a time, down to the file and the row. */
export function WorkingPanel({ working, label }: WorkingPanelProps) {
  const { say } = useWords()
  const descent = useDescent()
  const { data, error, isPlaceholderData, refetch } = useAskWith({ keepPrevious: true }, working.ask, {
    ...working.of,
    path: descent.path,
  } as InputOf<Explains>)
  const trail = [label, ...descent.steps.map((step) => step.label)]
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />
  return (
    <Stack gap="sm">
      <Trail trail={trail} descent={descent} />
      {data ? (
        <>
          <WorkingTree
            key={descent.path.join('/')}
            explanation={data}
            label={trail.at(-1) ?? label}
            descent={descent}
            waiting={isPlaceholderData}
          />
          <Foot explanation={data} trail={trail} />
        </>
      ) : (
        <Skeleton height={320} role="status" aria-label={say('state.loading')} />
      )}
    </Stack>
  )
}

function Trail({ trail, descent }: { readonly trail: readonly string[]; readonly descent: Descent }) {
  const { say } = useWords()
  return (
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
  )
}

function Foot({ explanation, trail }: { readonly explanation: Explanation; readonly trail: readonly string[] }) {
  const words = useWords()
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Text fz="xs" c="dimmed">
        {words.say('account.working.keys')}
      </Text>
      <CopyButton value={workingCopy(explanation, trail, words)}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-sm" miw="max-content" onClick={copy}>
            {words.say(copied ? 'action.copied' : 'account.working.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
