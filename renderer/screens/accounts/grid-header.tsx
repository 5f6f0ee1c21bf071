import { Tooltip } from '@mantine/core'
import type { Header } from '@tanstack/react-table'
import { useWords } from '../../words/use-words.ts'
import { type features, type Line, lookOf } from './columns.tsx'

type GridHeaderProps = {
  readonly headers: readonly Header<typeof features, Line, unknown>[]
  readonly currency: string
}

/** The columns' names: each says what it is, and sorts. */
export function GridHeader({ headers, currency }: GridHeaderProps) {
  return (
    <thead className="accounts-head">
      <tr aria-rowindex={1} className="accounts-row">
        {headers.map((header) => (
          <HeaderCell key={header.id} header={header} currency={currency} />
        ))}
      </tr>
    </thead>
  )
}

type HeaderCellProps = { readonly header: GridHeaderProps['headers'][number]; readonly currency: string }

function HeaderCell({ header: { column }, currency }: HeaderCellProps) {
  const { say } = useWords()
  const { title, explanation, number, internal } = lookOf(column.id)
  const sorted = column.getIsSorted()
  const sort = sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'
  return (
    <th
      scope="col"
      aria-sort={sort}
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
            <Arrow way={sorted} />
          </span>
          {internal ? <span className="accounts-internal">{say('accounts.internal')}</span> : null}
        </button>
      </Tooltip>
    </th>
  )
}

function Arrow({ way }: { readonly way: 'asc' | 'desc' | false }) {
  return (
    <svg
      viewBox="0 0 8 10"
      width="7"
      height="9"
      aria-hidden="true"
      className="accounts-arrow"
      data-way={way || undefined}
    >
      <path d={way === 'asc' ? 'M4 1 L7.5 6 H0.5 Z' : 'M4 9 L0.5 4 H7.5 Z'} />
    </svg>
  )
}
