import { SegmentedControl, Table, Text, Tooltip } from '@mantine/core'
import { useState } from 'react'
import type { Preview } from '../../../shared/contract/import.ts'
import type { Problem } from '../../../shared/problem.ts'
import { tableOf } from '../../../shared/tables.ts'
import { useWords } from '../../words/use-words.ts'
import { useCellText } from './import-words.ts'

type Row = Preview['rows'][number]
const most = 100

/** The first rows of a file as they would land, or the first that have a problem, which is marked at its cell. */
export function PreviewTable({ preview }: { readonly preview: Preview }) {
  const { say } = useWords()
  const [wanted, want] = useState<'first' | 'bad'>('first')
  const bad = preview.rows.filter(hasProblem)
  const shown = wanted === 'bad' && bad.length > 0 ? bad : preview.rows.slice(0, most)
  const numeric = preview.columns.map(({ name }) => isNumber(preview, name))
  return (
    <section>
      <div className="import-over">
        <Text fz="sm" c="dimmed" className="figures-left">
          {say('import.preview.more', { shown: shown.length, rows: preview.counts.rows })}
        </Text>
        {bad.length === 0 ? null : (
          <SegmentedControl
            size="xs"
            value={wanted}
            onChange={(value) => want(value === 'bad' ? 'bad' : 'first')}
            data={[
              { value: 'first', label: say('import.preview.first') },
              { value: 'bad', label: say('import.preview.bad') },
            ]}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="import-scroll" tabIndex={0} aria-label={say('import.preview', { file: preview.file })}>
        <Table stickyHeader aria-label={say('import.preview', { file: preview.file })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th data-number>{say('import.preview.row')}</Table.Th>
              {preview.columns.map(({ name, header }, at) => (
                <Table.Th key={name} data-number={numeric[at] || undefined} className="nowrap">
                  {name}
                  {header.trim() === name ? null : (
                    <Text component="span" display="block" fz="xs" c="dimmed" fw={400}>
                      {header.trim()}
                    </Text>
                  )}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={row.row} data-bad={hasProblem(row) || undefined}>
                <Table.Td data-number c="dimmed">
                  {row.problem === null ? row.row : <Marked text={String(row.row)} problem={row.problem} />}
                </Table.Td>
                {row.cells.map((cell, at) => (
                  <Table.Td key={preview.columns[at]?.name} data-number={numeric[at] || undefined}>
                    <Cell cell={cell} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  )
}

function Cell({ cell: { text, value, problem } }: { readonly cell: Row['cells'][number] }) {
  const textOf = useCellText()
  if (problem !== null) return <Marked text={text} problem={problem} />
  const said = value === null ? text : textOf(value)
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

function hasProblem({ cells, problem }: Row): boolean {
  return problem !== null || cells.some((cell) => cell.problem !== null)
}

function isNumber({ table }: Preview, name: string): boolean {
  if (table === null) return false
  return tableOf(table).columns.find((column) => column.name === name)?.type.kind === 'number'
}
