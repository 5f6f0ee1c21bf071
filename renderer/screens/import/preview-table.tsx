import './rows-table.css'
import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import type { Preview } from '../../../shared/contract/import.ts'
import { useWords } from '../../words/use-words.ts'
import { hasProblem, RowsTable } from './rows-table.tsx'

const most = 100

/** The first rows of a file as they would land, or the first that have a problem, which is marked at its cell. */
export function PreviewTable({ preview }: { readonly preview: Preview }) {
  const { say } = useWords()
  const [wanted, want] = useState<'first' | 'bad'>('first')
  const { file, table, columns, rows, counts } = preview
  const bad = rows.filter(hasProblem)
  const shown = wanted === 'bad' && bad.length > 0 ? bad : rows.slice(0, most)
  return (
    <section>
      <div className="import-over">
        <Text fz="sm" c="dimmed" className="figures-left">
          {say('import.preview.more', { shown: shown.length, rows: Math.max(counts.rows, shown.length) })}
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
      <RowsTable label={say('import.preview', { file })} table={table} columns={columns} rows={shown} />
    </section>
  )
}
