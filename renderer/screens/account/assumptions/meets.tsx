import { Text } from '@mantine/core'
import { fields } from '../../../../shared/value/assumptions.ts'
import { useBook } from '../../../client/use-book.tsx'
import { useWords } from '../../../words/use-words.ts'
import { type Draft, replacedRow, type Subject } from './draft.ts'
import { currencyOf, fieldText } from './field-text.ts'

type MeetsProps = { readonly subject: Subject; readonly draft: Draft }

/** What the correction meets in the book: a row that it replaces, with what else that row gives; or nothing. */
export function Meets({ subject, draft }: MeetsProps) {
  const words = useWords()
  const { say } = words
  const { book } = useBook()
  const { field, view, account } = subject
  const met = replacedRow(draft, subject)
  const value = met?.[field] ?? null
  const others = met ? fields.filter((one) => one !== field && met[one] !== null) : []
  return (
    <Text fz="xs" c="dimmed" aria-live="polite">
      {met && value !== null
        ? say('account.correct.replaces', {
            value: fieldText(field, value, view, currencyOf(met, account.currency, book.currency), words),
          })
        : null}
      {met ? null : say('account.correct.adds')}{' '}
      {others.length === 0
        ? null
        : say('account.correct.shares', { fields: words.list(others.map((one) => say(`account.field.${one}`))) })}
    </Text>
  )
}
