import { Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { fieldsOf } from '../../../../shared/mapping/fields.ts'
import { fieldsOfCondition, fieldsOfWay, waysOf } from '../../../../shared/mapping/fields-used.ts'
import { useWords } from '../../../words/use-words.ts'
import { columnLabel, headerText } from '../import-words.ts'
import { type Draft, useDraft } from './draft-context.ts'
import { dragHeader } from './drag.ts'
import { namedHeaders, samplesOf } from './samples.ts'

const many = 12

/** The columns of the file with a few of their texts; each can be dragged to the column of ours that it is. */
export function FileColumns() {
  const words = useWords()
  const { say, list } = words
  const draft = useDraft()
  const { headers, head, part } = draft
  const [find, setFind] = useState('')
  const all = namedHeaders(headers)
  const used = usesOf(draft)
  const shown = all.filter((header) => headerText(header, words).toLowerCase().includes(find.trim().toLowerCase()))
  return (
    <section className="mapping-file" aria-labelledby="mapping-file">
      <Title order={2} fz="sm" id="mapping-file">
        {say('mapping.file-columns')}
      </Title>
      <Text fz="xs" c="dimmed">
        {say('mapping.file-columns-how')}
      </Text>
      {all.length > many ? (
        <TextInput
          type="search"
          size="xs"
          mt={6}
          aria-label={say('mapping.find-column')}
          placeholder={say('mapping.find-column')}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      ) : null}
      <ul>
        {shown.map((header) => {
          const uses = (used.get(header) ?? []).map((column) =>
            column === '' ? say('mapping.filter') : columnLabel(part.table, column, words),
          )
          return (
            <li
              key={header}
              draggable
              data-used={uses.length > 0 || undefined}
              onDragStart={(event) => dragHeader(event, header)}
            >
              <span className="mapping-grip" aria-hidden="true" />
              <strong title={headerText(header, words)}>{headerText(header, words)}</strong>
              <span className="mapping-samples">{samplesOf(header, headers, head).join(' · ')}</span>
              <span className="mapping-uses">{uses.length === 0 ? '' : `→ ${list(uses)}`}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Our columns by the header that they are filled from; an empty one stands for the filter. */
function usesOf({ mapping, part, headers }: Draft): ReadonlyMap<string, readonly string[]> {
  const found = fieldsOf(mapping, headers)
  const headerOf = (field: string) => {
    const at = found.at(field, null)
    return at === null ? [] : [(headers[at] ?? '').trim()]
  }
  const pairs = [
    ...Object.keys(part.columns).flatMap((column) =>
      waysOf(part.columns, column)
        .flatMap(fieldsOfWay)
        .flatMap(headerOf)
        .map((header) => ({ header, column })),
    ),
    ...part.where
      .flatMap(fieldsOfCondition)
      .flatMap(headerOf)
      .map((header) => ({ header, column: '' })),
  ]
  const grouped = Map.groupBy(pairs, ({ header }) => header)
  return new Map([...grouped].map(([header, uses]) => [header, [...new Set(uses.map(({ column }) => column))]]))
}
