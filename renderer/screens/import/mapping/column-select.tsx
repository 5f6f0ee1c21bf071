import { type ComboboxItem, type ComboboxParsedItem, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { headerText } from '../import-words.ts'
import { useDraft } from './draft-context.ts'
import { namedHeaders, samplesOf } from './samples.ts'

type Other = { readonly value: string; readonly label: string }
type ColumnSelectProps = {
  readonly label: string
  /** A header of the file, or the value of one of the others. */
  readonly value: string | null
  /** What can be chosen beside the columns of the file. */
  readonly others?: readonly Other[]
  readonly placeholder: string
  readonly clearable?: boolean
  readonly error?: boolean
  readonly onHeader: (header: string) => void
  readonly onOther?: (value: string) => void
  readonly onClear?: () => void
}

const headerMark = 'column '

/** A column of the file by its header, with a few of its texts to know it by. */
export function ColumnSelect(props: ColumnSelectProps) {
  const { label, value, others = [], placeholder, clearable = false, error = false } = props
  const words = useWords()
  const { say } = words
  const { headers, head } = useDraft()
  const [typed, type] = useState('')
  const columns = namedHeaders(headers).map((header) => ({
    value: `${headerMark}${header}`,
    label: headerText(header, words),
  }))
  const isHeader = value !== null && !others.some((other) => other.value === value)
  return (
    <Select
      aria-label={label}
      placeholder={placeholder}
      data={[
        ...(others.length > 0 ? [{ group: say('mapping.source.others'), items: [...others] }] : []),
        { group: say('mapping.file-columns'), items: columns },
      ]}
      value={isHeader ? `${headerMark}${value}` : value}
      searchable
      // The list hears of no text that is what is chosen already.
      filter={({ options, search }) => bestFirst(options, search === '' ? typed : search)}
      onInput={(event) => type(event.currentTarget.value)}
      onDropdownClose={() => type('')}
      selectFirstOptionOnChange
      allowDeselect={false}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': say('mapping.source.clear', { column: label }) }}
      error={error}
      maxDropdownHeight={320}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      renderOption={({ option }) => (
        <span className="mapping-option">
          <span>{option.label}</span>
          <Text component="span" fz="xs" c="dimmed" truncate>
            {option.value.startsWith(headerMark)
              ? samplesOf(option.value.slice(headerMark.length), headers, head).join(' · ')
              : ''}
          </Text>
        </span>
      )}
      onChange={(chosen) => {
        if (chosen === null) props.onClear?.()
        else if (chosen.startsWith(headerMark)) props.onHeader(chosen.slice(headerMark.length))
        else props.onOther?.(chosen)
      }}
    />
  )
}

/** What a text occurs in; first of all, for Enter to choose, what is called just that. */
function bestFirst(options: readonly ComboboxParsedItem[], typed: string): ComboboxParsedItem[] {
  const sought = typed.trim().toLowerCase()
  const isIt = ({ label }: ComboboxItem) => label.toLowerCase() === sought
  const has = (one: ComboboxParsedItem): boolean => ('group' in one ? one.items.some(has) : isIt(one))
  return options
    .map((one) => ('group' in one ? { ...one, items: bestFirst(one.items, typed) as ComboboxItem[] } : one))
    .filter((one) => 'group' in one || one.label.toLowerCase().includes(sought))
    .toSorted((a, b) => Number(has(b)) - Number(has(a)))
}
