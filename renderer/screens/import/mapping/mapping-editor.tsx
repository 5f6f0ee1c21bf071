import './mapping.css'
import { Button, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Inspection } from '../../../../shared/contract/import.ts'
import type { Mapping } from '../../../../shared/mapping/mapping.ts'
import { Page } from '../../../parts/page.tsx'
import { useWords, type WindowWords } from '../../../words/use-words.ts'
import type { DeskFile } from '../desk-file.ts'
import { importDesk } from '../import-desk.ts'
import { columnLabel } from '../import-words.ts'
import { type Draft, DraftContext } from './draft-context.ts'
import { DraftConventions } from './draft-conventions.tsx'
import { DraftPreview } from './draft-preview.tsx'
import { FileColumns } from './file-columns.tsx'
import { PartColumns } from './part-columns.tsx'
import { PartTabs } from './part-tabs.tsx'
import { RowFilter } from './row-filter.tsx'
import { useKeep } from './use-keep.ts'
import { useTrial } from './use-trial.ts'
import { lackedBy } from './ways.ts'

type Props = { readonly file: DeskFile; readonly inspection: Inspection; readonly draft: Mapping }

/** Which column of a file is which of ours, what its words stand for and which of its rows count, beside what comes of it. */
export function MappingEditor({ file, inspection, draft: mapping }: Props) {
  const words = useWords()
  const { say } = words
  const { token, name: fileName } = file.chosen
  const { headers, head } = inspection
  const [place, go] = useState(0)
  const trial = useTrial(file, mapping)
  const keep = useKeep(file, inspection)
  const change = (changed: Mapping) => importDesk.draft(token, changed)
  const part = mapping.parts[place] ?? mapping.parts[0]
  const lacking = lackingText(mapping, headers, words)
  if (!part) return null
  const { sheet } = file.said
  const draft: Draft = {
    ...{ mapping, place, part, headers, head, change },
    file: { token, map: undefined, sheet },
    tried: trial.tried?.parts.find((one) => one.part === place) ?? null,
  }
  return (
    <Page
      title={say('mapping.title', { file: fileName })}
      actions={
        <>
          <Button variant="default" onClick={() => importDesk.leaveMapping()}>
            {say('mapping.later')}
          </Button>
          <Button
            loading={keep.busy}
            disabled={lacking !== null || keep.wrong !== null}
            aria-describedby="mapping-lacking"
            onClick={() => void keep.run(mapping)}
          >
            {say('mapping.use')}
          </Button>
        </>
      }
    >
      <DraftContext value={draft}>
        <div className="mapping">
          <div className="mapping-head">
            <TextInput
              label={say('mapping.name')}
              description={say('mapping.name-why')}
              value={keep.title(mapping)}
              error={keep.wrong}
              w={340}
              onChange={(event) => change({ ...mapping, title: event.currentTarget.value })}
            />
            <div className="mapping-state">
              <Text fz="sm" id="mapping-lacking" data-warning={lacking !== null || undefined} role="status">
                {lacking ?? say('mapping.complete')}
              </Text>
              <Button variant="subtle" size="compact-sm" onClick={() => importDesk.dropMapping(token)}>
                {say('mapping.drop')}
              </Button>
            </div>
          </div>
          <PartTabs mapping={mapping} place={place} go={go} change={change} headers={headers} head={head} />
          <div className="mapping-both" key={place}>
            <div className="surface mapping-ours">
              <RowFilter />
              <PartColumns />
            </div>
            <div className="surface">
              <FileColumns />
            </div>
          </div>
          <div className="surface mapping-dock">
            <DraftConventions trial={trial} />
            <DraftPreview trial={trial} file={fileName} />
          </div>
        </div>
      </DraftContext>
    </Page>
  )
}

/** What the tables of a mapping still need, as a sentence; null: nothing. */
function lackingText(mapping: Mapping, headers: readonly string[], words: WindowWords): string | null {
  const { say, list } = words
  const [first] = lackedBy(mapping, headers)
  if (!first) return null
  const columns = first.columns.map((column) => columnLabel(first.table, column, words))
  const needs = [...columns, ...(first.tests ? [say('mapping.filter')] : [])]
  return say('mapping.lacking', { table: say(`import.table.${first.table}`), columns: list(needs) })
}
