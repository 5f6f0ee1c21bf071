import './life.css'
import { Button, Group, Text } from '@mantine/core'
import type { StatementView } from '../../../../shared/contract/statements.ts'
import { queries } from '../../../client/queries.ts'
import { useAct } from '../../../client/use-act.ts'
import { useWords } from '../../../words/use-words.ts'
import { useStateText } from './use-state-text.ts'

type StatementListProps = {
  readonly statements: readonly StatementView[]
  /** Null: here they are only looked at. */
  readonly revise: ((number: string) => void) | null
  /** Whether it is the one on the paper; and to go on with a draft. */
  readonly isOpen?: (number: string) => boolean
  readonly open?: (statement: StatementView) => void
}

/** An account's statements, the newest first: where each is in its life, and what can be done with it. */
export function StatementList({ statements, revise, isOpen = () => true, open }: StatementListProps) {
  const { say } = useWords()
  const stateText = useStateText()
  const save = useAct('saveIssued')
  const discard = useAct('discardDraft')
  const drop = async (number: string) => {
    await discard.run({ number })
    await queries.invalidateQueries({ queryKey: ['accountStatements'] })
  }
  return (
    <ul className="statement-life" aria-label={say('statement.in-book')}>
      {statements.map((one) => (
        <li key={one.number} data-state={one.state}>
          <Text fz="sm" fw={600} component="span">
            {one.number}
          </Text>
          <Text fz="sm">{stateText(one)}</Text>
          {one.note === null ? null : (
            <Text fz="sm" c="dimmed">
              {say('statement.revision-of', { number: one.revises ?? '', note: one.note })}
            </Text>
          )}
          {one.undoneFiles.length === 0 ? null : (
            <Text fz="sm" className="statement-undone">
              {say('statement.undone-since', { files: one.undoneFiles.join(', ') })}
            </Text>
          )}
          <Group gap={4}>
            {one.sha256 === null && open && !isOpen(one.number) ? (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={say('statement.go-on-of', { number: one.number })}
                onClick={() => open(one)}
              >
                {say('statement.go-on')}
              </Button>
            ) : null}
            {one.sha256 === null ? (
              revise ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={say('statement.discard-of', { number: one.number })}
                  onClick={() => void drop(one.number)}
                >
                  {say('statement.discard')}
                </Button>
              ) : null
            ) : (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={say('statement.save-issued-of', { number: one.number })}
                onClick={() => void save.run({ number: one.number })}
              >
                {say('statement.save-issued')}
              </Button>
            )}
            {revise && one.state === 'issued' ? (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={say('statement.revise-of', { number: one.number })}
                onClick={() => revise(one.number)}
              >
                {say('statement.revise')}
              </Button>
            ) : null}
          </Group>
        </li>
      ))}
    </ul>
  )
}
