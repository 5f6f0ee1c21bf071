import { NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { memo, type SetStateAction, useId } from 'react'
import type { StatementSections } from '../../../shared/contract/statement.ts'
import { parseDay } from '../../../shared/days.ts'
import { useBook } from '../../client/use-book.tsx'
import { Part } from '../../parts/part.tsx'
import { capital } from '../../words/capital.ts'
import { useWords } from '../../words/use-words.ts'
import type { Draft } from './draft.ts'

export type DraftProps = {
  readonly draft: Draft
  readonly change: (to: SetStateAction<Draft>) => void
  readonly known: StatementSections
}

/** The time it covers, the language it is in and the brand it bears. */
export const Coverage = memo(function Coverage({ draft, change, known }: DraftProps) {
  const { say, day, locale } = useWords()
  const { asOf, book, changeAsOf } = useBook()
  const period = useId()
  const names = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' })
  const languages = [...new Set([known.ownLocale, ...known.locales])]
  return (
    <Part title={say('statement.coverage')}>
      <NativeSelect
        label={say('statement.document')}
        description={draft.document === 'internal' ? say('statement.document-internal-why') : null}
        value={draft.document}
        onChange={({ currentTarget }) => change({ ...draft, document: currentTarget.value as Draft['document'] })}
        data={[
          { value: 'renewal', label: say('statement.document-renewal') },
          { value: 'summary', label: say('statement.document-summary') },
          { value: 'internal', label: say('statement.document-internal') },
        ]}
      />
      <Stack gap={4}>
        <Text className="paper-label" id={period}>
          {say('statement.period')}
        </Text>
        <SegmentedControl
          aria-labelledby={period}
          size="xs"
          fullWidth
          value={draft.window}
          onChange={(window) => change({ ...draft, window: window as Draft['window'] })}
          data={[
            { value: 'relationship', label: say('statement.period-relationship') },
            { value: 'term', label: say('statement.period-term') },
            { value: 'year', label: say('statement.period-year') },
          ]}
        />
      </Stack>
      <div className="paper-pair">
        <DatePickerInput
          label={say('statement.as-of')}
          locale={locale}
          value={asOf}
          valueFormatter={({ date }) => (typeof date === 'string' ? day(parseDay(date) ?? asOf) : '')}
          onChange={(chosen) => changeAsOf(parseDay(chosen ?? '') ?? book.asOf)}
        />
        <NativeSelect
          label={say('statement.brand')}
          value={draft.brand ?? known.brand}
          onChange={({ currentTarget: { value } }) => change({ ...draft, brand: value === known.brand ? null : value })}
          data={known.brands.map((value) => ({ value, label: capital(value) }))}
        />
      </div>
      <NativeSelect
        label={say('statement.language')}
        value={known.locale}
        onChange={({ currentTarget: { value } }) =>
          change({ ...draft, locale: value === known.ownLocale ? null : value })
        }
        data={languages.map((value) => ({ value, label: capital(names.of(value) ?? value) }))}
      />
    </Part>
  )
})
