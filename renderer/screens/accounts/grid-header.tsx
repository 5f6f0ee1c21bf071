import { Tooltip } from '@mantine/core'
import type { Header } from '@tanstack/react-table'
import { memo } from 'react'
import type { AccountView } from '../../../shared/contract/accounts.ts'
import { useWords } from '../../words/use-words.ts'
import { type features, type Line, lookOf } from './columns.tsx'

type GridHeaderProps = {
  readonly headers: readonly Header<typeof features, Line, unknown>[]
  readonly currency: string
  readonly sort: AccountView['sort']
}

/** The columns' names: each says what it is, and sorts. Made again only when something in them is another. */
export const GridHeader = memo(FreshHeader)

function FreshHeader({ headers, currency, sort }: GridHeaderProps) {
  return (
    <thead className="accounts-head">
      <tr aria-rowindex={1} className="accounts-row">
        {headers.map((header) => (
          <HeaderCell key={header.id} {...{ header, currency, sort }} />
        ))}
      </tr>
    </thead>
  )
}

type HeaderCellProps = Omit<GridHeaderProps, 'headers'> & { readonly header: GridHeaderProps['headers'][number] }

function HeaderCell({ header: { column }, currency, sort }: HeaderCellProps) {
  const { say } = useWords()
  const { title, explanation, number, internal } = lookOf(column.id)
  const way = column.id === sort.by ? (sort.descending ? 'descending' : 'ascending') : 'none'
  return (
    <th
      scope="col"
      aria-sort={way}
      className="accounts-cell"
      data-column={column.id}
      data-number={number || undefined}
      data-internal={internal || undefined}
    >
      <Tooltip
        label={say(explanation, { currency })}
        multiline
        maw={280}
        events={{ hover: true, focus: true, touch: true }}
      >
        <button type="button" onClick={() => column.toggleSorting()}>
          <span className="accounts-title">
            {say(title)}
            <Arrow way={way} />
          </span>
          {internal ? <span className="accounts-internal">{say('accounts.internal')}</span> : null}
        </button>
      </Tooltip>
    </th>
  )
}

function Arrow({ way }: { readonly way: 'ascending' | 'descending' | 'none' }) {
  return (
    <svg
      viewBox="0 0 8 10"
      width="7"
      height="9"
      aria-hidden="true"
      className="accounts-arrow"
      data-way={way === 'none' ? undefined : way}
    >
      <path d={way === 'ascending' ? 'M4 1 L7.5 6 H0.5 Z' : 'M4 9 L0.5 4 H7.5 Z'} />
    </svg>
  )
}
