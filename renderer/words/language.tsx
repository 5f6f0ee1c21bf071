import { DatesProvider } from '@mantine/dates'
import { type ReactNode, useEffect, useState } from 'react'
import { IntlProvider } from 'react-intl'
import { homeOf } from '../../shared/languages.ts'
import { useAsk } from '../client/use-ask.ts'
import { VocabularyInUse } from './use-words.ts'
import { readVocabulary } from './vocabularies/read-vocabulary.ts'
import type { Vocabulary } from './vocabularies/vocabulary.ts'

/** Everything inside speaks the language of the preferences, and another as soon as they change. */
export function Language({ children }: { readonly children: ReactNode }) {
  const vocabulary = useVocabulary()
  // Not before the preferences are known: a flash of the wrong language would be a jump.
  if (!vocabulary) return null
  const { language, calendar, window } = vocabulary
  return (
    <IntlProvider locale={homeOf(language)} messages={window} onError={raise}>
      <VocabularyInUse value={vocabulary}>
        <DatesProvider settings={{ locale: calendar, firstDayOfWeek: 1, weekendDays: [] }}>{children}</DatesProvider>
      </VocabularyInUse>
    </IntlProvider>
  )
}

/** The words of the preferred language; those of the one before until they have been read. */
function useVocabulary(): Vocabulary | null {
  const { data } = useAsk('preferences')
  const language = data?.language
  const [read, setRead] = useState<Vocabulary | null>(null)
  useEffect(() => {
    if (!language) return
    let wanted = true
    void readVocabulary[language]().then((vocabulary) => {
      if (!wanted) return
      document.documentElement.lang = language
      setRead(vocabulary)
    })
    return () => {
      wanted = false
    }
  }, [language])
  return read
}

function raise(error: Error): never {
  throw error
}
