import { z } from 'zod'
import { languageTags } from '../languages.ts'
import { settingsSchema } from '../settings.ts'
import { ask, askShell } from './message.ts'
import { list, nothing, text } from './values.ts'

export const language = z.enum(languageTags)

export const preferences = z.strictObject({
  language,
  colorScheme: z.enum(['auto', 'light', 'dark']),
})
export type Preferences = z.infer<typeof preferences>

const settingsValues = z.strictObject({
  settings: z.custom<z.infer<typeof settingsSchema>>((value) => settingsSchema.safeParse(value).success),
  brands: list(text),
})

export const settings = {
  settings: ask(nothing, settingsValues),
  /** `value` as it is written: JSON where it is JSON, such as 0.1 or null, else as it stands. */
  writeSetting: ask(z.strictObject({ key: text, value: text }), settingsValues),
  preferences: askShell(nothing, preferences),
  changePreferences: askShell(preferences.partial(), preferences),
}
