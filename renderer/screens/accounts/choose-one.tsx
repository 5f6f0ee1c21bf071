import { Radio, Stack } from '@mantine/core'
import { FilterButton } from './filter-button.tsx'

type ChooseOneProps<T extends string> = {
  readonly title: string
  readonly choices: readonly { readonly value: T; readonly text: string }[]
  /** The first choice narrows nothing. */
  readonly chosen: T
  readonly onChange: (chosen: T) => void
}

/** Narrows by one of a few. */
export function ChooseOne<T extends string>({ title, choices, chosen, onChange }: ChooseOneProps<T>) {
  const usual = choices[0]?.value
  const named = choices.find(({ value }) => value === chosen)
  return (
    <FilterButton title={title} chosen={chosen === usual ? '' : (named?.text ?? '')}>
      <Radio.Group
        aria-label={title}
        value={chosen}
        onChange={(value) => {
          const found = choices.find((choice) => choice.value === value)
          if (found) onChange(found.value)
        }}
      >
        <Stack gap={8}>
          {choices.map(({ value, text }) => (
            <Radio key={value} value={value} label={text} size="sm" />
          ))}
        </Stack>
      </Radio.Group>
    </FilterButton>
  )
}
