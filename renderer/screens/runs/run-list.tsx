import { Button, Table } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { RunView } from '../../../shared/contract/runs.ts'
import { client } from '../../client/client.ts'
import { useAct } from '../../client/use-act.ts'
import { Card } from '../../parts/card.tsx'
import { TableRegion } from '../../parts/table-region.tsx'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import type { Named } from './choice.ts'
import { RunDetails } from './run-details.tsx'
import type { usePrinting } from './use-printing.ts'
import { whenOf } from './when-of.ts'

type Printing = ReturnType<typeof usePrinting>
type ListProps = {
  readonly runs: readonly RunView[]
  readonly printing: Printing
  /** Chooses some accounts for a new run. */
  readonly again: (accounts: readonly Named[]) => void
}

/** The runs so far, the newest first: what came of each, where its files are, and what can still be done. */
export function RunList({ runs, printing, again }: ListProps) {
  const { say } = useWords()
  const [opened, open] = useState<number | null>(null)
  return (
    <Card title={say('runs.history')}>
      <TableRegion name={say('runs.history')} least={44} className="runs-table">
        <Table aria-label={say('runs.history')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('runs.column.begun')}</Table.Th>
              <Table.Th>{say('runs.column.folder')}</Table.Th>
              <Table.Th data-number>{say('runs.column.printed')}</Table.Th>
              <Table.Th data-number>{say('runs.column.failed')}</Table.Th>
              <Table.Th data-number>{say('runs.column.skipped')}</Table.Th>
              <Table.Th>{say('runs.column.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => (
              <Fragment key={run.run}>
                <RunRow run={run} printing={printing} open={opened === run.run} onOpen={open} />
                {opened === run.run ? (
                  <Table.Tr>
                    <Table.Td colSpan={6} className="runs-details">
                      <RunDetails run={run} printing={printing} again={again} />
                    </Table.Td>
                  </Table.Tr>
                ) : null}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </TableRegion>
    </Card>
  )
}

type RowProps = {
  readonly run: RunView
  readonly printing: Printing
  readonly open: boolean
  readonly onOpen: (run: number | null) => void
}

function RunRow({ run, printing, open, onOpen }: RowProps) {
  const words = useWords()
  const { say, number } = words
  const show = useAct('showRun')
  const going = printing.going !== null && run.endedAt === null
  return (
    <Table.Tr>
      <Table.Td>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          aria-label={say('runs.details-of', { when: whenOf(run, words) })}
          onClick={() => onOpen(open ? null : run.run)}
        >
          {whenOf(run, words)}
        </Button>
        <div className="runs-which">{whichOf(run, words)}</div>
      </Table.Td>
      <Table.Td>
        {run.there ? (
          <Button
            variant="subtle"
            size="compact-sm"
            title={run.where}
            aria-label={say('runs.show', { name: run.name })}
            onClick={() => void show.run({ run: run.run })}
          >
            {run.name}
          </Button>
        ) : (
          <span className="runs-gone">{say('runs.folder-gone', { name: run.name })}</span>
        )}
      </Table.Td>
      <Table.Td data-number>{number(run.printed)}</Table.Td>
      <Table.Td data-number className={run.failed > 0 ? 'runs-failed' : ''}>
        {number(run.failed)}
      </Table.Td>
      <Table.Td data-number>{number(run.skipped)}</Table.Td>
      <Table.Td>
        {run.waiting > 0 && !going ? (
          <Button
            size="compact-sm"
            variant="light"
            disabled={printing.going !== null}
            aria-label={say('runs.resume-of', { when: whenOf(run, words) })}
            onClick={() => void printing.print((job) => client.resumeRun({ job, run: run.run }))}
          >
            {say('runs.resume', { count: run.waiting })}
          </Button>
        ) : (
          say(going ? 'runs.state.going' : 'runs.state.whole')
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function whichOf({ kind, days, asOf, printed, failed, skipped, waiting }: RunView, { say, shortDay }: WindowWords) {
  const count = printed + failed + skipped + waiting
  return `${say(`runs.which.${kind}`, { days: days ?? 0, count })} · ${shortDay(asOf)}`
}
