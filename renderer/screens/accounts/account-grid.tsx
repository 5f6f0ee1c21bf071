import { type SortingState, useTable } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { memo, type RefObject, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { type AccountPage, type AccountView, accountSort } from '../../../shared/contract/accounts.ts'
import { go } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { columnsFor, features, type Line } from './columns.tsx'
import { GridHeader } from './grid-header.tsx'
import { GridRow, rowId } from './grid-row.tsx'
import { leftAt } from './left-at.ts'
import { type AccountList, type Pages, pagesOf } from './use-account-list.ts'
import { useGridKeys } from './use-grid-keys.ts'

const rowHeight = 38 // pixels, as in accounts.css
const headHeight = 46
const none: [] = []

type AccountGridProps = {
  readonly shown: AccountList['shown']
  readonly rowAt: AccountList['rowAt']
  readonly page: AccountPage
  readonly scroller: RefObject<HTMLTableElement | null>
  readonly onSort: (sort: AccountView['sort']) => void
  readonly onPages: (pages: Pages) => void
}

/** The accounts as a grid of which only the rows in sight are on the page. */
export const AccountGrid = memo(FreshGrid)

function FreshGrid({ shown, rowAt, page, scroller, onSort, onPages }: AccountGridProps) {
  const words = useWords()
  const { total, bookCurrency, clvKnown } = page
  const left = useMemo(() => leftAt(shown), [shown])
  const keys = useGridKeys({
    ...{ start: left.active, total },
    room: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    reveal: (at) => virtual.scrollToIndex(at, { align: 'auto' }),
    open: (at) => {
      const account = rowAt(at)
      if (account) go({ screen: 'account', accountId: account.accountId })
    },
  })
  // At first only what is in sight: the rows around it are made once those are on the screen.
  const overscan = useDeferredValue(12, 0)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialOffset: left.top,
    overscan,
    scrollPaddingEnd: headHeight,
    // The active row stays on the page: the grid names it to a screen reader.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      return keys.active < total && !rows.includes(keys.active) ? [...rows, keys.active].sort((a, b) => a - b) : rows
    },
  })
  const items = virtual.getVirtualItems()
  usePagesInSight(virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0, onPages)
  useFromTheTop(shown, virtual, keys.point)
  const { active } = keys
  useEffect(() => left.keep(() => ({ top: virtual.scrollOffset ?? 0, active })), [left, virtual, active])
  const columns = useMemo(() => columnsFor(words, bookCurrency, clvKnown), [words, bookCurrency, clvKnown])
  const sorting = useMemo((): SortingState => [{ id: shown.sort.by, desc: shown.sort.descending }], [shown])
  const data = items.map(({ index }): Line => ({ at: index, account: rowAt(index) }))
  const table = useTable({
    ...{ features, columns, data, manualSorting: true, enableSortingRemoval: false, state: { sorting } },
    getRowId: (line: Line) => String(line.at),
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sorting) : change
      if (next) onSort({ by: accountSort.parse(next.id), descending: next.desc })
    },
  })
  const rows = table.getRowModel().rows
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are moved between and opened by keys
      role="grid"
      ref={scroller}
      className="accounts-grid surface"
      tabIndex={0}
      aria-label={words.say('place.accounts')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={total > 0 ? rowId(keys.active) : undefined}
      onKeyDown={keys.onKeyDown}
    >
      <GridHeader headers={table.getHeaderGroups()[0]?.headers ?? none} currency={bookCurrency} sort={shown.sort} />
      <tbody className="accounts-body" style={{ height: virtual.getTotalSize() }}>
        {items.map((item, at) => {
          const row = rows[at]
          return row ? (
            <GridRow
              key={item.key}
              {...{ row, columns, top: item.start, active: item.index === keys.active, onPoint: keys.point }}
            />
          ) : null
        })}
      </tbody>
    </table>
  )
}

/** Tells which pages are in sight; where somebody drags past many of them, only those they stop at. */
function usePagesInSight(first: number, last: number, tell: (pages: Pages) => void): void {
  const { from, to } = pagesOf(first, last)
  const told = useRef({ from: 0, to: 0 })
  useEffect(() => {
    const far = Math.abs(from - told.current.from) > 1
    const say = () => {
      told.current = { from, to }
      tell({ from, to })
    }
    if (!far) return say()
    const later = setTimeout(say, 50)
    return () => clearTimeout(later)
  }, [from, to, tell])
}

type Scrolling = Pick<Virtualizer<HTMLTableElement, Element>, 'scrollOffset' | 'scrollToOffset'>

/** Another search or order begins at its top. */
function useFromTheTop(shown: AccountView, virtual: Scrolling, point: (at: number) => void): void {
  const before = useRef(shown)
  useLayoutEffect(() => {
    if (before.current === shown) return
    before.current = shown
    // Only where it is not there: to scroll, the browser has to lay out the new rows first.
    if (virtual.scrollOffset) virtual.scrollToOffset(0)
    point(0)
  }, [shown, virtual, point])
}
