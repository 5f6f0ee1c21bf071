import { Button, Table } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { RunView } from '../../../shared/contract/runs.ts'
import { useAct } from '../../client/use-act.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Card } from '../../parts/card.tsx'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import type { Named } from './choice.ts'
import { RunDetails } from './run-details.tsx'
import { mayGoOn, type RunState, stateOf } from './run-state.ts'
import type { Printing } from './use-printing.ts'
import { runName, whenOf } from './when-of.ts'

type ListProps = {
  readonly runs: readonly RunView[]
  readonly printing: Printing
  /** Chooses some accounts for a new run. */
  readonly again: (accounts: readonly Named[]) => void
}

/**
 * The runs so far, the newest first: what came of each, where its files are, and what can still be done. Where there is
 * little room the cells of a row stand below each other; roles say what is a row and a cell even then.
 */
export function RunList({ runs, printing, again }: ListProps) {
  const { say } = useWords()
  const { book } = useBook()
  const [opened, open] = useState<number | null>(null)
  const mayWish = runs.some(({ endedAt, failed }) => endedAt === null || failed > 0)
  return (
    <Card title={say('runs.history')} lead={book.readOnly && mayWish ? say('runs.read-only') : null}>
      <div className="runs-table">
        <Table aria-label={say('runs.history')} role="table">
          <Table.Thead role="rowgroup">
            <Table.Tr role="row">
              <Table.Th role="columnheader">{say('runs.column.begun')}</Table.Th>
              <Table.Th role="columnheader">{say('runs.column.state')}</Table.Th>
              <Table.Th role="columnheader">{say('runs.column.folder')}</Table.Th>
              {counted.map((what) => (
                <Table.Th key={what} role="columnheader" data-number>
                  {say(`runs.column.${what}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody role="rowgroup">
            {runs.map((run) => (
              <Fragment key={run.run}>
                <RunRow run={run} printing={printing} open={opened === run.run} onOpen={open} />
                {opened === run.run ? (
                  <Table.Tr role="row" className="runs-details">
                    <Table.Td role="cell" colSpan={columns}>
                      <RunDetails run={run} printing={printing} again={again} />
                    </Table.Td>
                  </Table.Tr>
                ) : null}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Card>
  )
}

const counted = ['printed', 'failed', 'skipped'] as const
const columns = 3 + counted.length

type RowProps = {
  readonly run: RunView
  readonly printing: Printing
  readonly open: boolean
  readonly onOpen: (run: number | null) => void
}

function RunRow({ run, printing, open, onOpen }: RowProps) {
  const words = useWords()
  const { say, number } = words
  return (
    <Table.Tr role="row" className="runs-row">
      <Table.Td role="cell" className="runs-begun">
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          aria-label={say('runs.details-of', runName(run, words))}
          onClick={() => onOpen(open ? null : run.run)}
        >
          {whenOf(run, words)}
        </Button>
        <div className="runs-which">{whichOf(run, words)}</div>
      </Table.Td>
      <StateAndFolder run={run} printing={printing} open={open} />
      {counted.map((what) => (
        <Table.Td
          key={what}
          role="cell"
          data-number
          data-label={say(`runs.column.${what}`)}
          className={what === 'failed' && run.failed > 0 ? 'runs-care' : ''}
        >
          {number(run[what])}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

/** The folder is looked at where that decides what can be done, and where somebody wants to go there. */
function StateAndFolder({ run, printing, open }: Omit<RowProps, 'onOpen'>) {
  const words = useWords()
  const { say } = words
  const { book } = useBook()
  const show = useAct('showRun')
  const isUnfinished = run.endedAt === null && !run.replaced
  const [isAskedFor, askFor] = useState(false)
  const { data: folder, refetch } = useAskWith({ enabled: open || isUnfinished || isAskedFor }, 'runFolder', {
    run: run.run,
  })
  const state = stateOf(run, folder)
  const go = async () => {
    askFor(true)
    const looked = await refetch()
    if (looked.data?.there) await show.run({ run: run.run })
  }
  return (
    <>
      <Table.Td role="cell" className="runs-state">
        <span className={needsCare.includes(state) ? 'runs-care' : ''}>
          {say(`runs.state.${state}`, { waiting: run.waiting, failed: run.failed })}
        </span>
        {mayGoOn(state, folder) ? (
          <Button
            size="compact-sm"
            variant="light"
            disabled={printing.going !== null || book.readOnly}
            aria-label={say('runs.resume-of', runName(run, words))}
            onClick={() => void printing.resume(run.run)}
          >
            {say('runs.resume')}
          </Button>
        ) : null}
      </Table.Td>
      <Table.Td role="cell" className="runs-folder">
        {folder?.there === false ? (
          <span className="runs-gone">{say('runs.folder-gone', { name: run.name })}</span>
        ) : (
          <Button
            variant="subtle"
            size="compact-sm"
            title={run.where}
            aria-label={say('runs.show', { name: run.name })}
            onClick={() => void go()}
          >
            {run.name}
          </Button>
        )}
      </Table.Td>
    </>
  )
}

const needsCare: readonly RunState[] = ['failed', 'nothing', 'cut', 'unlisted']

function whichOf({ kind, days, asOf, printed, failed, skipped, waiting }: RunView, { say, shortDay }: WindowWords) {
  const count = printed + failed + skipped + waiting
  return `${say(`runs.which.${kind}`, { days: days ?? 0, count })} · ${shortDay(asOf)}`
}
