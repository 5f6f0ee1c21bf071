import { Button, SegmentedControl, Skeleton, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { AccountDetail } from '../../../../shared/contract/account.ts'
import type { AssumptionChange } from '../../../../shared/contract/assumptions.ts'
import { useAct } from '../../../client/use-act.ts'
import { useAskWith } from '../../../client/use-ask.ts'
import { useBook } from '../../../client/use-book.tsx'
import { Card } from '../../../parts/card.tsx'
import { ProblemPanel } from '../../../parts/problem-panel.tsx'
import { TableHead } from '../../../parts/table-head.tsx'
import { TableRegion } from '../../../parts/table-region.tsx'
import { useWords } from '../../../words/use-words.ts'
import { changesIn } from './changes-in.ts'
import { scopeText } from './field-text.ts'
import { confirmedText } from './versions.tsx'

type HistoryProps = { readonly account: AccountDetail }

/** The audit trail: what was given or changed, when, by which file or hand, on whose word; corrections can go back. */
export function History({ account }: HistoryProps) {
  const { say } = useWords()
  const [which, setWhich] = useState('by-hand')
  const answer = useAskWith({ keepPrevious: true }, 'assumptionHistory', { accountId: account.account.accountId })
  const shown = (answer.data ?? []).filter((one) => which === 'all' || one.byHand)
  const none = which === 'all' ? 'account.history.none' : 'account.history.none-by-hand'
  return (
    <Card
      title={say('account.history')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={say('account.history.which')}
          value={which}
          onChange={setWhich}
          data={[
            { value: 'by-hand', label: say('account.history.first') },
            { value: 'all', label: say('account.history.all') },
          ]}
        />
      }
    >
      {answer.error ? <ProblemPanel error={answer.error} /> : null}
      {answer.isPending ? <Skeleton height={120} role="status" aria-label={say('state.loading')} /> : null}
      {answer.data && shown.length === 0 ? (
        <Text c="dimmed" fz="sm" className="reading">
          {say(none)}
        </Text>
      ) : null}
      {shown.length > 0 ? (
        <TableRegion name={say('account.history')} least={40}>
          <Table aria-label={say('account.history')} verticalSpacing="xs">
            <TableHead
              columns={[
                { title: say('account.history.when') },
                { title: say('account.history.what') },
                { title: say('account.history.who') },
                { title: say('account.history.from') },
              ]}
            />
            <Table.Tbody>
              {shown.map((one) => (
                <Row key={`${one.batch} ${one.row}`} change={one} account={account} />
              ))}
            </Table.Tbody>
          </Table>
        </TableRegion>
      ) : null}
    </Card>
  )
}

function Row({ change, account }: HistoryProps & { readonly change: AssumptionChange }) {
  const words = useWords()
  const { say } = words
  const { book } = useBook()
  const undo = useAct('undoBatch')
  const { after, batch, byHand } = change
  const when = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(change.at),
  )
  const indicator = account.indicators.find(({ view }) => view.key === after.indicatorKey)?.view.name
  const name = after.indicatorKey === '*' ? say('account.assumptions.whole') : (indicator ?? after.indicatorKey)
  const since = after.validFrom === null ? null : say('account.correct.since', { day: words.shortDay(after.validFrom) })
  const place = {
    file: byHand ? say('account.history.by-hand') : change.file,
    row: String(change.row),
    batch: String(batch),
  }
  return (
    <Table.Tr>
      <Table.Td className="nowrap tabular" ta="left">
        {when}
      </Table.Td>
      <Table.Td>
        <Text fz="sm" fw={600}>
          {name}
        </Text>
        <Text className="note">
          {[scopeText(after.scope, words), since].filter((part) => part !== null).join(' · ')}
        </Text>
        {changesIn(change, account, book.currency, words).map((text) => (
          <div key={text}>{text}</div>
        ))}
      </Table.Td>
      <Table.Td>
        {after.source}
        <Text className="note">
          {[say(`account.grade.${after.evidence ?? 'none'}`), confirmedText(after, words)]
            .filter((part) => part !== null)
            .join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text fz="sm">{say('account.working.row-batch', place)}</Text>
        {byHand && !book.readOnly ? (
          <Button
            variant="default"
            size="compact-xs"
            mt={4}
            loading={undo.busy}
            aria-label={say('account.history.undo-of', { when })}
            onClick={() => void undo.run({ batch })}
          >
            {say('account.history.undo')}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}
