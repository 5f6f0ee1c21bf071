import './rows-table.css'
import { Table, Text, Tooltip } from '@mantine/core'
import type { Preview } from '../../../shared/contract/import.ts'
import type { Problem } from '../../../shared/problem.ts'
import { type TableName, tableOf } from '../../../shared/tables.ts'
import { useWords } from '../../words/use-words.ts'
import { columnLabel, headerText, isNumeric, useCellText } from './import-words.ts'

type Row = Preview['rows'][number]
type RowsTableProps = {
  readonly label: string
  readonly table: TableName | null
  readonly columns: Preview['columns']
  readonly rows: readonly Row[]
}

/** Rows as they would land in a table; what is wrong is marked at its cell. */
export function RowsTable({ label, table, columns, rows }: RowsTableProps) {
  const words = useWords()
  const { say } = words
  const shown = columns.map(({ name, header }) => ({
    ...{ name, header: headerText(header.trim(), words) },
    isNumber: isNumeric(table, name),
    isAccount: isAccount(table, name),
  }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="import-scroll" tabIndex={0} aria-label={label}>
      <Table stickyHeader aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th data-number>{say('import.preview.row')}</Table.Th>
            {shown.map(({ name, header, isNumber }) => (
              <Table.Th key={name} data-number={isNumber || undefined} className="nowrap" title={name}>
                {columnLabel(table, name, words)}
                <Text component="span" display="block" fz="xs" c="dimmed" fw={400} className="import-cell">
                  {header}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one row of the file may become several
            <Table.Tr key={place} data-bad={hasProblem(row) || undefined}>
              <Table.Td data-number c="dimmed">
                {row.problem === null ? row.row : <Marked text={String(row.row)} problem={row.problem} />}
              </Table.Td>
              {row.cells.map((cell, at) => (
                <Table.Td key={shown[at]?.name} data-number={shown[at]?.isNumber || undefined}>
                  <Cell cell={cell} isAccount={shown[at]?.isAccount ?? false} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

type CellProps = { readonly cell: Row['cells'][number]; readonly isAccount: boolean }

/** An account is shown as the file calls it, with what that is in the book. */
function Cell({ cell: { text, value, problem }, isAccount }: CellProps) {
  const textOf = useCellText()
  if (problem !== null) return <Marked text={text} problem={problem} />
  const said = value === null ? text : textOf(value)
  if (isAccount && value !== null && text.trim() !== '' && text !== value) {
    return (
      <span className="import-cell">
        {text}{' '}
        <Text component="span" fz="xs" c="dimmed">
          {said}
        </Text>
      </span>
    )
  }
  return (
    <span className="import-cell" title={said === text ? undefined : text}>
      {said}
    </span>
  )
}

/** A cell with something wrong: told by a mark and a word, and by the sentence for whoever points at it or comes by. */
function Marked({ text, problem }: { readonly text: string; readonly problem: Problem }) {
  const { say, problem: said } = useWords()
  const sentence = said(problem)
  const shown = text.trim() === '' ? say('import.preview.empty-cell') : text
  return (
    <Tooltip label={sentence} multiline maw={320} events={{ hover: true, focus: true, touch: true }} openDelay={100}>
      <button
        type="button"
        className="import-marked"
        data-empty={text.trim() === '' || undefined}
        aria-label={say('import.preview.cell', { text: shown, problem: sentence })}
      >
        {shown}
      </button>
    </Tooltip>
  )
}

export function hasProblem({ cells, problem }: Row): boolean {
  return problem !== null || cells.some((cell) => cell.problem !== null)
}

function isAccount(table: TableName | null, name: string): boolean {
  if (table === null) return false
  const type = tableOf(table).columns.find((column) => column.name === name)?.type
  return type?.kind === 'reference' && type.to === 'account'
}
