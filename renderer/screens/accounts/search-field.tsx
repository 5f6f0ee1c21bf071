import { TextInput } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'

type SearchFieldProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Down into the list. */
  readonly onDown: () => void
}

/** Searches as somebody types; Escape empties it, Down or Enter goes on to the list. */
export function SearchField({ value, onChange, onDown }: SearchFieldProps) {
  const { say } = useWords()
  return (
    <TextInput
      type="search"
      className="accounts-search"
      aria-label={say('accounts.search')}
      placeholder={say('accounts.search-hint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
        event.preventDefault()
        onDown()
      }}
    />
  )
}
