import { join } from 'node:path'
import { type Preferences, preferences } from '../../shared/contract/settings.ts'
import { languageOf } from '../../shared/languages.ts'
import { keptFile } from './kept-file.ts'

export type KeptPreferences = {
  readonly read: () => Preferences
  readonly change: (change: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }) => Preferences
}

/** The window's language and colours. On a first start the language is the desktop's, where we have it. */
export function preferencesIn(folder: string, systemLanguage: string): KeptPreferences {
  const first: Preferences = { language: languageOf(systemLanguage) ?? 'en', colorScheme: 'auto' }
  const file = keptFile(join(folder, 'preferences.json'), preferences, first)
  return {
    read: file.read,
    change: (change) => {
      const before = file.read()
      const after = {
        language: change.language ?? before.language,
        colorScheme: change.colorScheme ?? before.colorScheme,
      }
      file.write(after)
      return after
    },
  }
}
