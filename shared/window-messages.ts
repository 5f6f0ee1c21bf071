import accountEn from './messages/window-account-en.json' with { type: 'json' }
import accountNl from './messages/window-account-nl.json' with { type: 'json' }
import en from './messages/window-en.json' with { type: 'json' }
import homeEn from './messages/window-home-en.json' with { type: 'json' }
import homeNl from './messages/window-home-nl.json' with { type: 'json' }
import importEn from './messages/window-import-en.json' with { type: 'json' }
import importNl from './messages/window-import-nl.json' with { type: 'json' }
import nl from './messages/window-nl.json' with { type: 'json' }
import settingsEn from './messages/window-settings-en.json' with { type: 'json' }
import settingsNl from './messages/window-settings-nl.json' with { type: 'json' }

const english = { ...en, ...importEn, ...accountEn, ...homeEn, ...settingsEn }
const dutch: Readonly<Record<WindowMessageId, string>> = { ...nl, ...importNl, ...accountNl, ...homeNl, ...settingsNl }

export type WindowMessageId = keyof typeof english

/** What the window says, by language; the statement's own words are in `words.ts`. */
export const windowMessages: Readonly<Record<'en' | 'nl', Readonly<Record<WindowMessageId, string>>>> = {
  en: english,
  nl: dutch,
}
