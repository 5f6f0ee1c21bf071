import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import { daysBetween } from '../../../shared/days.ts'
import { Card } from '../../parts/card.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useWords, type WindowWords } from '../../words/use-words.ts'

type Contract = NonNullable<AccountDetail['contract']>

/** When it renews, by when notice must be given, for how much; and the contracts there were. */
export function ContractCard({ account }: { readonly account: AccountDetail }) {
  const words = useWords()
  const { say } = words
  const { contract, contracts } = account
  return (
    <Card title={say('account.contract')}>
      {contract === null ? (
        <Text c="dimmed" fz="sm">
          {say('account.contract.none')}
        </Text>
      ) : (
        <dl className="facts">
          {factsOf(contract, account, words).map(([title, text]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {contracts.length > 1 ? <Earlier contracts={contracts} /> : null}
    </Card>
  )
}

function factsOf(
  contract: Contract,
  account: AccountDetail,
  words: WindowWords,
): readonly (readonly [string, ReactNode])[] {
  const { say, day } = words
  const { asOf } = account
  const { endDate, noticeBy, product, annualValue, renewalValue, promisedWorth } = contract
  const contact = [account.account.contactName, account.account.contactEmail].filter((text) => text !== null)
  const passed = noticeBy !== null && noticeBy < asOf
  const left = say('account.contract.days', { days: daysBetween(asOf, endDate) })
  const rows: readonly (readonly [string, ReactNode] | null)[] = [
    [say('account.contract.renews'), `${day(endDate)}, ${left}`],
    noticeBy === null
      ? null
      : [
          say('account.contract.notice'),
          passed ? `${day(noticeBy)}, ${say('account.contract.notice-passed')}` : day(noticeBy),
        ],
    product === null ? null : [say('account.contract.product'), product],
    amountRow(say('account.contract.annual'), annualValue, contract, words),
    amountRow(say('account.contract.renewal'), renewalValue, contract, words),
    amountRow(say('account.contract.promised'), promisedWorth, contract, words),
    contact.length === 0 ? null : [say('account.contract.contact'), contact.join(', ')],
  ]
  return rows.filter((row) => row !== null)
}

function amountRow(title: string, value: number | null, { currency }: Contract, { amount }: WindowWords) {
  return value === null ? null : ([title, amount(value, currency, value >= 1000 ? 0 : 2)] as const)
}

function Earlier({ contracts }: { readonly contracts: readonly Contract[] }) {
  const { say, shortDay, amount } = useWords()
  return (
    <details className="more">
      <summary>{say('account.contract.earlier', { count: contracts.length })}</summary>
      <Table aria-label={say('account.contract')}>
        <TableHead
          columns={[{ title: say('account.contract.term') }, { title: say('account.contract.value'), number: true }]}
        />
        <Table.Tbody>
          {contracts.toReversed().map((one) => (
            <Table.Tr key={one.contractId}>
              <Table.Td>
                {say('account.window.from-to', { from: shortDay(one.startDate), to: shortDay(one.endDate) })}
              </Table.Td>
              <Table.Td data-number>
                {one.annualValue === null ? '–' : amount(one.annualValue, one.currency, 0)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  )
}
