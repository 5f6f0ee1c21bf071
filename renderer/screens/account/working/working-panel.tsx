import { Anchor, Breadcrumbs, Button, CopyButton, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useAskWith } from '../../../client/use-ask.ts'
import { ProblemPanel } from '../../../parts/problem-panel.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Looked } from '../looked.ts'
import { useDescent } from './use-descent.ts'
import { workingCopy } from './working-copy.ts'
import { WorkingTree } from './working-tree.tsx'

type WorkingPanelProps = {
  readonly looked: Looked
  readonly figure: string
  readonly label: string
}

/** How a figure was made, one level at a time, down to the file and the row. */
export function WorkingPanel({ looked, figure, label }: WorkingPanelProps) {
  const words = useWords()
  const { say } = words
  const descent = useDescent()
  const { data, error, isPlaceholderData } = useAskWith({ keepPrevious: true }, 'explain', {
    ...looked,
    figure,
    path: descent.path,
  })
  const trail = [label, ...descent.steps.map((step) => step.label)]
  if (error) return <ProblemPanel error={error} />
  return (
    <Stack gap="sm">
      <nav aria-label={say('account.working.path')}>
        <Breadcrumbs className="trail" separator="›" separatorMargin={6}>
          {trail.map((text, depth) =>
            depth === trail.length - 1 ? (
              <Text key={descent.path.slice(0, depth).join('/')} fz="sm" aria-current="location">
                {text}
              </Text>
            ) : (
              <Anchor
                key={descent.path.slice(0, depth).join('/')}
                component="button"
                fz="sm"
                ta="left"
                onClick={() => descent.upTo(depth)}
              >
                {text}
              </Anchor>
            ),
          )}
        </Breadcrumbs>
      </nav>
      {data ? (
        <>
          <WorkingTree
            key={descent.path.join('/')}
            explanation={data}
            label={trail.at(-1) ?? label}
            descent={descent}
            waiting={isPlaceholderData}
          />
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Text fz="xs" c="dimmed">
              {say('account.working.keys')}
            </Text>
            <CopyButton value={workingCopy(data, trail, words)}>
              {({ copied, copy }) => (
                <Button variant="default" size="compact-sm" miw="max-content" onClick={copy}>
                  {say(copied ? 'action.copied' : 'account.working.copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
        </>
      ) : (
        <Skeleton height={320} role="status" aria-label={say('state.loading')} />
      )}
    </Stack>
  )
}
