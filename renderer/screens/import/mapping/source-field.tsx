import { CloseButton, Group, Select, TextInput } from '@mantine/core'
import { withPart } from '../../../../shared/mapping/edit.ts'
import type { Column } from '../../../../shared/tables.ts'
import { useCurrencies } from '../../../parts/use-currencies.ts'
import { useWords } from '../../../words/use-words.ts'
import { askedText } from '../import-words.ts'
import { ColumnSelect } from './column-select.tsx'
import { fill, fillFrom, useDraft } from './draft-context.ts'
import { templateOf } from './template.ts'
import { useChoiceLabel } from './use-choice-label.ts'
import { textWithHeaders, wayText } from './way-text.ts'
import { movedTo, type Source } from './ways.ts'

type Props = { readonly column: Column; readonly source: Source; readonly label: string }

/** What a column is filled from: a column of the file, fixed words, an answer, or nothing. */
export function SourceField({ column, source, label }: Props) {
  const words = useWords()
  const { say } = words
  const draft = useDraft()
  const { mapping, headers } = draft
  if (source.kind === 'text') return <FixedText column={column} source={source} label={label} />
  if (source.kind === 'ask') return <Answered column={column} source={source} label={label} />
  const made = source.kind === 'made' ? wayText(source.ways, mapping, headers, words) : ''
  const gone = source.kind === 'column' && source.header === null
  return (
    <ColumnSelect
      label={label}
      value={source.kind === 'made' ? 'made' : source.kind === 'column' ? source.header : null}
      others={[
        ...(source.kind === 'made' ? [{ value: 'made', label: made }] : []),
        { value: 'text', label: say(column.type.kind === 'choice' ? 'mapping.source.always' : 'mapping.source.text') },
      ]}
      placeholder={say(gone ? 'mapping.source.gone' : 'mapping.source.none')}
      clearable={source.kind !== 'none'}
      onHeader={(header) => fillFrom(draft, column.name, header, (field) => movedTo(field, source))}
      onOther={(value) => {
        if (value === 'text') fill(draft, column.name, [{ text: firstText(column) }])
      }}
      onClear={() => fill(draft, column.name, [])}
    />
  )
}

/** Something that can be there from the first moment: a text may not be empty. */
function firstText({ type }: Column): string {
  if (type.kind === 'currency') return 'EUR'
  return type.kind === 'choice' ? (type.of[0] ?? ' ') : ' '
}

type FixedProps = Props & { readonly source: Extract<Source, { kind: 'text' }> }

/** The same words in every row, with what the row says of a column in braces. */
function FixedText({ column, source, label }: FixedProps) {
  const { say, locale } = useWords()
  const draft = useDraft()
  const currencies = useCurrencies(locale)
  const choiceLabel = useChoiceLabel()
  const { mapping, headers, place, change } = draft
  const set = (text: string) => fill(draft, column.name, [{ ...source.filling, text: text === '' ? ' ' : text }])
  const { type } = column
  const data =
    type.kind === 'currency'
      ? [...currencies]
      : type.kind === 'choice'
        ? type.of.map((word) => ({ value: word, label: choiceLabel(word) }))
        : null
  const isKnown = data?.some(({ value }) => value === source.text) ?? false
  return (
    <Group gap={4} wrap="nowrap">
      {data && isKnown ? (
        <Select
          flex={1}
          aria-label={say('mapping.source.fixed-for', { column: label })}
          data={data}
          value={source.text}
          searchable
          allowDeselect={false}
          onChange={(value) => {
            if (value !== null) set(value)
          }}
        />
      ) : (
        <TextInput
          flex={1}
          aria-label={say('mapping.source.fixed-for', { column: label })}
          placeholder={say('mapping.source.fixed-hint')}
          value={textWithHeaders(source.text, mapping, headers).trimStart()}
          onChange={(event) => {
            const { mapping: named, text } = templateOf(event.currentTarget.value, mapping, headers)
            const way = { ...source.filling, text: text === '' ? ' ' : text }
            change(withPart(named, place, (part) => ({ ...part, columns: { ...part.columns, [column.name]: way } })))
          }}
        />
      )}
      <CloseButton
        aria-label={say('mapping.source.clear', { column: label })}
        onClick={() => fill(draft, column.name, [])}
      />
    </Group>
  )
}

type AnsweredProps = Props & { readonly source: Extract<Source, { kind: 'ask' }> }

/** What the file does not say is asked once it is read; it can be said for good here too. */
function Answered({ column, source, label }: AnsweredProps) {
  const words = useWords()
  const { say } = words
  const draft = useDraft()
  return (
    <ColumnSelect
      label={label}
      value="ask"
      others={[
        { value: 'ask', label: say('mapping.way.ask', { what: askedText(source.what, words) }) },
        ...source.among.map((text) => ({
          value: `always ${text}`,
          label: say('mapping.source.always-this', { text }),
        })),
      ]}
      placeholder={say('mapping.source.none')}
      onHeader={(header) => fillFrom(draft, column.name, header, (field) => field)}
      onOther={(value) => {
        if (value.startsWith('always ')) fill(draft, column.name, [{ text: value.slice('always '.length) }])
      }}
    />
  )
}
