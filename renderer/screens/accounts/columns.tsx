import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { AccountRow, AccountSort } from '../../../shared/contract/accounts.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import { ReadyBadge } from '../../parts/ready-badge.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { dash, type WindowWords } from '../../words/use-words.ts'

/** A place in the list; its account is null while it is on its way. */
export type Line = { readonly at: number; readonly account: AccountRow | null }

/** How a column looks; `internal` is never for a customer. */
export type ColumnLook = {
  readonly number: boolean
  readonly internal: boolean
  readonly title: WindowMessageId
  readonly explanation: WindowMessageId
}

export const looks: { readonly [S in AccountSort]: ColumnLook } = {
  name: look('accounts.name', 'accounts.name-is'),
  segment: look('accounts.segment', 'accounts.segment-is'),
  manager: look('accounts.manager', 'accounts.manager-is'),
  worth: look('accounts.worth', 'accounts.worth-is', 'number'),
  paid: look('accounts.paid', 'accounts.paid-is', 'number'),
  returnPerUnit: look('accounts.return', 'accounts.return-is', 'number'),
  clv: look('accounts.clv', 'accounts.clv-is', 'internal'),
  reciprocity: look('accounts.reciprocity', 'accounts.reciprocity-is', 'internal'),
  renewalDate: look('accounts.renewal', 'accounts.renewal-is'),
  ready: look('accounts.ready', 'accounts.ready-is'),
}

export const features = tableFeatures({ rowSortingFeature })
const column = createColumnHelper<typeof features, Line>()

/** What is in the cells. Texts that are not known are a dash; what is still being worked out is a bar of its size. */
export function columnsFor(words: WindowWords, bookCurrency: AccountRow['currency'], clvKnown: boolean) {
  const { say, moneyOrDash, number, shortDay } = words
  const pending = <span className="accounts-bar" role="img" aria-label={say('accounts.pending')} />
  const own = (id: AccountSort, text: (account: AccountRow) => ReactNode, descending = false) =>
    column.display({
      id,
      enableSorting: true,
      sortDescFirst: descending,
      header: () => say(looks[id].title),
      cell: ({ row }) => (row.original.account ? text(row.original.account) : <span className="accounts-bar" />),
    })
  const figure = (
    id: AccountSort,
    text: (account: AccountRow) => string,
    isKnown = (row: AccountRow) => row.calculated,
  ) => own(id, (account) => (isKnown(account) || text(account) !== dash ? text(account) : pending), true)
  const ratio = (value: number | null) => (value === null ? dash : number(value, 2, 2))
  return [
    own('name', ({ accountId, name }) => (
      <a href={hrefOf({ screen: 'account', accountId })} tabIndex={-1} title={name}>
        {name}
      </a>
    )),
    own('segment', ({ segment }) => whole(segment ?? dash)),
    own('manager', ({ manager }) => whole(manager ?? dash)),
    figure('worth', ({ worth, currency }) => moneyOrDash(worth, currency)),
    figure('paid', ({ paid, currency }) => moneyOrDash(paid, currency)),
    figure('returnPerUnit', ({ returnPerUnit }) => ratio(returnPerUnit)),
    figure(
      'clv',
      ({ clv }) => moneyOrDash(clv, bookCurrency),
      () => clvKnown,
    ),
    figure(
      'reciprocity',
      ({ reciprocity }) => ratio(reciprocity),
      () => clvKnown,
    ),
    own('renewalDate', ({ renewalDate }) => (renewalDate === null ? dash : shortDay(renewalDate))),
    own('ready', ({ ready, calculated }) => (calculated || ready !== null ? <ReadyBadge ready={ready} /> : pending)),
  ]
}

/** A text that may be cut off on the screen. */
function whole(text: string) {
  return <span title={text}>{text}</span>
}

export function lookOf(columnId: string): ColumnLook {
  return looks[columnId as AccountSort]
}

function look(
  title: WindowMessageId,
  explanation: WindowMessageId,
  kind: 'text' | 'number' | 'internal' = 'text',
): ColumnLook {
  return { title, explanation, number: kind !== 'text', internal: kind === 'internal' }
}
