import { flexRender, type Row } from '@tanstack/react-table'
import { memo } from 'react'
import { go } from '../../routes/use-route.ts'
import { type features, type Line, lookOf } from './columns.tsx'

type GridRowProps = {
  readonly row: Row<typeof features, Line>
  /** Changes when the cells' texts are made otherwise. */
  readonly columns: unknown
  readonly top: number
  readonly active: boolean
  readonly onPoint: (at: number) => void
}

export const rowId = (at: number) => `account-row-${at}`

/** A row, made again only when something in it is another: scrolling moves the others as they are. */
export const GridRow = memo(FreshRow, same)

function FreshRow({ row, top, active, onPoint }: GridRowProps) {
  const { at, account } = row.original
  return (
    <tr
      id={rowId(at)}
      aria-rowindex={at + 2}
      aria-selected={active}
      aria-busy={account === null || undefined}
      className="accounts-row"
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={() => onPoint(at)}
      onClick={(event) => {
        const selecting = (window.getSelection()?.toString() ?? '') !== ''
        if (account && !selecting && !event.ctrlKey && !event.metaKey)
          go({ screen: 'account', accountId: account.accountId })
      }}
    >
      {row.getAllCells().map((cell) => {
        const { number, internal } = lookOf(cell.column.id)
        return (
          <td
            key={cell.id}
            className="accounts-cell"
            data-column={cell.column.id}
            data-number={number || undefined}
            data-internal={internal || undefined}
          >
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </td>
        )
      })}
    </tr>
  )
}

function same(before: GridRowProps, after: GridRowProps): boolean {
  return (
    before.row.original.account === after.row.original.account &&
    before.row.original.at === after.row.original.at &&
    before.columns === after.columns &&
    before.top === after.top &&
    before.active === after.active
  )
}
