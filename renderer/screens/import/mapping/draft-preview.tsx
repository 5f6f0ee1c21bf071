import { Text, Title } from '@mantine/core'
import type { TriedMapping } from '../../../../shared/contract/mappings.ts'
import { ProblemError } from '../../../client/problem-error.ts'
import { ProblemPanel } from '../../../parts/problem-panel.tsx'
import { useWords } from '../../../words/use-words.ts'
import { someOf } from '../import-words.ts'
import { RowsTable } from '../rows-table.tsx'
import { useDraft } from './draft-context.ts'
import type { Trial } from './use-trial.ts'

/** The first rows as they would land, and which are left out and why: as it is now, a moment after every change. */
export function DraftPreview({ trial, file }: { readonly trial: Trial; readonly file: string }) {
  const { say } = useWords()
  const { part, tried } = useDraft()
  return (
    <section className="mapping-preview" aria-labelledby="mapping-preview" aria-busy={trial.busy}>
      <div className="mapping-preview-head">
        <Title order={2} fz="sm" id="mapping-preview">
          {say('mapping.preview')}
        </Title>
        {trial.tried ? <Counts tried={trial.tried} /> : null}
      </div>
      {trial.problem ? <ProblemPanel error={new ProblemError(trial.problem)} /> : null}
      {tried && tried.columns.length > 0 && tried.rows.length > 0 ? (
        <RowsTable
          label={say('import.preview', { file })}
          table={part.table}
          columns={tried.columns}
          rows={tried.rows}
        />
      ) : (
        <Text fz="sm" c="dimmed" className="mapping-nothing">
          {say(trial.busy ? 'mapping.preview.busy' : 'mapping.preview.none')}
        </Text>
      )}
    </section>
  )
}

function Counts({ tried: { read, whole } }: { readonly tried: TriedMapping }) {
  const words = useWords()
  const { say } = words
  const { tried } = useDraft()
  if (!tried) return null
  const { landed, leftOut, asked, bad } = tried.counts
  const reasons = tried.leftOut.map(({ column, value, rows }) =>
    say('mapping.preview.reason', { column, value: value === '' ? say('mapping.values.empty') : value, rows }),
  )
  return (
    <Text fz="sm" role="status" className="figures-left">
      {say('mapping.preview.counts', { landed, whole, read })}
      {asked > 0 ? ` ${say('mapping.preview.asked', { asked })}` : ''}
      {bad > 0 ? <strong className="mapping-bad"> {say('mapping.preview.bad', { bad })}</strong> : null}
      {leftOut > 0 ? (
        <Text component="span" fz="sm" c="dimmed">
          {' '}
          {say('mapping.preview.left', { left: leftOut, reasons: someOf(reasons, 3, words) })}
        </Text>
      ) : null}
    </Text>
  )
}
