import { DatesProvider } from '@mantine/dates'
import { type ReactNode, useEffect, useState } from 'react'
import { IntlProvider } from 'react-intl'
import { homeOf, languageOf } from '../../shared/languages.ts'
import { useAsk } from '../client/use-ask.ts'
import { VocabularyInUse } from './use-words.ts'
import { readVocabulary } from './vocabularies/read-vocabulary.ts'
import type { Vocabulary } from './vocabularies/vocabulary.ts'

/** Everything inside speaks the language of the preferences, and another as soon as they change. */
export function Language({ children }: { readonly children: ReactNode }) {
  const { vocabulary, isUnreadable } = useVocabulary()
  if (!vocabulary) {
    // The one sentence that no vocabulary can hold. Before the preferences are known, the wrong language would be a jump.
    return isUnreadable && <p role="alert">A file of Counterpart cannot be read: please install the program again.</p>
  }
  const { language, calendar, window } = vocabulary
  return (
    <IntlProvider locale={homeOf(language)} messages={window} onError={raise}>
      <VocabularyInUse value={vocabulary}>
        <DatesProvider settings={{ locale: calendar, firstDayOfWeek: 1, weekendDays: [] }}>{children}</DatesProvider>
      </VocabularyInUse>
    </IntlProvider>
  )
}

/** The words of the preferred language, or of the system's where that is not known; those of the one before until they have been read. */
function useVocabulary(): { readonly vocabulary: Vocabulary | null; readonly isUnreadable: boolean } {
  const { data, isError } = useAsk('preferences')
  const language = isError ? (languageOf(navigator.language) ?? 'en') : data?.language
  const [vocabulary, setRead] = useState<Vocabulary | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  useEffect(() => {
    if (!language) return
    let wanted = true
    readVocabulary[language]().then(
      (read) => {
        if (!wanted) return
        document.documentElement.lang = language
        setRead(read)
      },
      () => wanted && setUnreadable(true),
    )
    return () => {
      wanted = false
    }
  }, [language])
  return { vocabulary, isUnreadable }
}

function raise(error: Error): never {
  throw error
}
