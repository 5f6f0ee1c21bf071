import { Button, Text } from '@mantine/core'
import { type DragEvent, useId, useState } from 'react'
import type { Column } from '../../../../shared/tables.ts'
import { useWords, type WindowWords } from '../../../words/use-words.ts'
import { columnLabel, isAccountDoubt, useCellText } from '../import-words.ts'
import { AccountSource, fillAccountFrom } from './account-source.tsx'
import { type Draft, fillFrom, useDraft } from './draft-context.ts'
import { draggedHeader } from './drag.ts'
import { SourceField } from './source-field.tsx'
import { hasOptions, WayOptions } from './way-options.tsx'
import { reckoned } from './way-text.ts'
import { movedTo, type Source, sourceOf } from './ways.ts'

/** One column of ours: what it is, what it is filled from, what comes of that, and what more can be said about it. */
export function ColumnRow({ column }: { readonly column: Column }) {
  const words = useWords()
  const { say, has } = words
  const draft = useDraft()
  const { mapping, part, headers } = draft
  const id = useId()
  const [open, setOpen] = useState(false)
  const [over, setOver] = useState(false)
  const source = sourceOf(mapping, part, column, headers)
  const label = columnLabel(part.table, column.name, words)
  const drop = (event: DragEvent) => {
    setOver(false)
    const header = draggedHeader(event)
    if (header === null) return
    event.preventDefault()
    if (isAccountColumn(draft, column)) fillAccountFrom(draft, column, source, header)
    else fillFrom(draft, column.name, header, (field) => movedTo(field, source))
  }
  const more = hasOptions(source, column)
  const { shown, asked, wrong } = outcomeOf(draft, column)
  const hint = `mapping.hint.${part.table}.${column.name}`
  return (
    <li
      className="mapping-row"
      data-over={over || undefined}
      data-lacking={(column.required && isGone(source) && !part.optional) || undefined}
      data-none={source.kind === 'none' || undefined}
      onDragOver={(event) => {
        if (draggedHeader(event) === null) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="mapping-name">
        <strong>
          {label}
          {column.required ? (
            <span className="mapping-required" title={say('mapping.required')}>
              {' *'}
            </span>
          ) : null}
        </strong>
        <Text component="span" fz="xs" c="dimmed">
          {has(hint) ? say(hint) : column.name === label.toLowerCase() ? '' : column.name}
        </Text>
      </div>
      <div className="mapping-source">
        {isAccountColumn(draft, column) && (source.kind === 'account' || source.kind === 'none') ? (
          <AccountSource column={column} source={source} label={label} />
        ) : (
          <SourceField column={column} source={source} label={label} />
        )}
        <Notes source={source} draft={draft} words={words} />
      </div>
      <Outcome shown={shown} asked={asked} wrong={wrong} />
      <Button
        variant={wrong > 0 && !open ? 'light' : 'subtle'}
        size="compact-sm"
        className="mapping-more"
        aria-expanded={more && open}
        aria-controls={id}
        aria-label={say('mapping.options-of', { column: label })}
        disabled={!more}
        data-hidden={!more || undefined}
        onClick={() => setOpen((before) => !before)}
      >
        {say('mapping.options')}
      </Button>
      {more && open ? (
        <div id={id} className="mapping-options" ref={intoSight}>
          <WayOptions column={column} source={source} label={label} />
        </div>
      ) : null}
    </li>
  )
}

/** What opens may lie below the edge, or below what comes of the mapping. */
function intoSight(opened: HTMLElement | null): void {
  opened?.scrollIntoView({ block: 'nearest' })
}

/** A column that names an account, which can be found by an id or a name. */
export function isAccountColumn({ part }: Draft, { name, type }: Column): boolean {
  return (type.kind === 'reference' && type.to === 'account') || (part.table === 'accounts' && name === 'account_id')
}

function isGone(source: Source): boolean {
  if (source.kind === 'account') return source.id === null && source.name === null
  return source.kind === 'none' || (source.kind === 'column' && source.header === null)
}

type NotesProps = { readonly source: Source; readonly draft: Draft; readonly words: WindowWords }

/** What is done to a number or a word on its way. */
function Notes({ source, draft: { mapping, headers }, words }: NotesProps) {
  const filling = source.kind === 'column' || source.kind === 'account' ? source.filling : null
  const notes = filling ? reckoned(filling, mapping, headers, words) : []
  return notes.length === 0 ? null : (
    <Text fz="xs" c="dimmed" className="mapping-notes">
      {notes.join(' · ')}
    </Text>
  )
}

type Outcome = { readonly shown: readonly Value[]; readonly asked: number; readonly wrong: number }
type Value = string | number

/** The first things that come of a column, and how many rows of those shown cannot be read there, or are to be asked about. */
function outcomeOf({ tried }: Draft, { name }: Column): Outcome {
  const at = tried?.columns.findIndex((one) => one.name === name) ?? -1
  const cells = at === -1 ? [] : (tried?.rows ?? []).flatMap((row) => row.cells[at] ?? [])
  const faults = cells.flatMap(({ problem }) => problem?.code ?? [])
  const asked = faults.filter(isAccountDoubt).length
  const shown = [...new Set(cells.flatMap(({ value }) => value ?? []))].slice(0, 2)
  return { shown, asked, wrong: faults.length - asked }
}

function Outcome({ shown, asked, wrong }: Outcome) {
  const { say } = useWords()
  const textOf = useCellText()
  return (
    <div className="mapping-outcome">
      <span className="import-cell">{shown.map(textOf).join(' · ')}</span>
      {asked > 0 ? <span>{say('mapping.asked', { count: asked })}</span> : null}
      {wrong > 0 ? <strong className="mapping-wrong">{say('mapping.wrong', { count: wrong })}</strong> : null}
    </div>
  )
}
