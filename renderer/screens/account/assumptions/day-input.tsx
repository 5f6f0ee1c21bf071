import { DateInput } from '@mantine/dates'
import { type Day, parseDay } from '../../../../shared/days.ts'
import { useWords } from '../../../words/use-words.ts'

type DayInputProps = {
  readonly label: string
  readonly description?: string
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
}

/** A day, typed as it is written in the book's files or chosen from a calendar; empty is allowed. */
export function DayInput({ label, description, value, onChange }: DayInputProps) {
  const { say, locale } = useWords()
  return (
    <DateInput
      label={label}
      description={description}
      placeholder={say('account.correct.day')}
      locale={locale}
      valueFormat="YYYY-MM-DD"
      dateParser={(text) => parseDay(text.trim())}
      clearable
      clearButtonProps={{ 'aria-label': say('account.correct.clear') }}
      value={value}
      onChange={(chosen) => onChange(parseDay(chosen ?? ''))}
    />
  )
}
