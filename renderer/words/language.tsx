import 'dayjs/locale/en-gb'
import 'dayjs/locale/nl'
import 'dayjs/locale/de'
import 'dayjs/locale/fr'
import 'dayjs/locale/ru'
import { DatesProvider } from '@mantine/dates'
import { type ReactNode, useEffect } from 'react'
import { IntlProvider } from 'react-intl'
import { homeOf, type Language as Tag } from '../../shared/languages.ts'
import { windowMessages } from '../../shared/window-messages.ts'
import { useAsk } from '../client/use-ask.ts'

/** The names of months and days in calendars, by dayjs's own tags. */
const calendars: Readonly<Record<Tag, string>> = { en: 'en-gb', nl: 'nl', de: 'de', fr: 'fr', ru: 'ru' }

/** Everything inside speaks the language of the preferences, and another as soon as they change. */
export function Language({ children }: { readonly children: ReactNode }) {
  const { data } = useAsk('preferences')
  const language = data?.language ?? 'en'
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  // Not before the preferences are known: a flash of the wrong language would be a jump.
  if (!data) return null
  return (
    <IntlProvider locale={homeOf(language)} messages={windowMessages[language]} onError={raise}>
      <DatesProvider settings={{ locale: calendars[language], firstDayOfWeek: 1, weekendDays: [] }}>
        {children}
      </DatesProvider>
    </IntlProvider>
  )
}

function raise(error: Error): never {
  throw error
}
