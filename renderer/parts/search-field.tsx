import { TextInput } from '@mantine/core'

type SearchFieldProps = {
  readonly label: string
  /** What may be searched for, where that is more than the label says. */
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Down into the list that was searched. */
  readonly onDown?: () => void
  readonly className?: string
}

/** Searches as somebody types; `/` leads here, Escape empties it, Down or Enter goes on to the list. */
export function SearchField({ label, hint = label, value, onChange, onDown, className }: SearchFieldProps) {
  return (
    <TextInput
      type="search"
      className={className ?? 'search-field'}
      aria-label={label}
      placeholder={hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!onDown || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
        event.preventDefault()
        onDown()
      }}
    />
  )
}
