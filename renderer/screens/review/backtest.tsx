import { Table, Text } from '@mantine/core'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { ReviewQuestion } from '../../../shared/contract/review.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { Asked } from '../../parts/asked.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useWords } from '../../words/use-words.ts'

/** What the model would have said of a past that is known, beside what came. */
export function Backtest({ question }: { readonly question: ReviewQuestion }) {
  const answer = useAskWith({ keepPrevious: true }, 'reviewBacktest', question)
  return <Asked answer={answer}>{(found) => <Shown {...found} />}</Asked>
}

function Shown({ backtest, missing }: OutputOf<'reviewBacktest'>) {
  const words = useWords()
  const { say, number, shortDay } = words
  if (!backtest) {
    return <Text fz="sm">{missing ? words.problem(missing) : say('review.backtest.none')}</Text>
  }
  const span = ({ from, to }: { readonly from: string; readonly to: string }) =>
    say('review.span', { from: shortDay(from), to: shortDay(to) })
  const { of, calibration, holdout, accounts, forecast, actual, groups } = backtest
  const values = {
    ...{ calibrated: span(calibration), held: span(holdout), accounts },
    ...{ forecast: number(forecast, 0), actual: number(actual, 0) },
  }
  const last = groups.at(-1)?.group
  return (
    <>
      <Text fz="sm" mb="xs">
        {say(`review.backtest.${of}`, values)}
      </Text>
      {groups.length === 0 ? null : (
        <Table aria-label={say('review.backtest')}>
          <TableHead
            columns={[
              { title: say(`review.backtest.group-${of}`) },
              { title: say('review.accounts'), number: true },
              { title: say('review.backtest.forecast'), number: true },
              { title: say('review.backtest.actual'), number: true },
            ]}
          />
          <Table.Tbody>
            {groups.map((group) => (
              <Table.Tr key={group.group}>
                <Table.Th scope="row" fw={400}>
                  {group.group}
                  {group.group === last ? '+' : ''}
                </Table.Th>
                <Table.Td data-number>{number(group.accounts, 0)}</Table.Td>
                <Table.Td data-number>{number(group.forecast, 1, 1)}</Table.Td>
                <Table.Td data-number>{number(group.actual, 0)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}
