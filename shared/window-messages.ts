import accountEn from './messages/window-account-en.json' with { type: 'json' }
import accountNl from './messages/window-account-nl.json' with { type: 'json' }
import accountsEn from './messages/window-accounts-en.json' with { type: 'json' }
import accountsNl from './messages/window-accounts-nl.json' with { type: 'json' }
import en from './messages/window-en.json' with { type: 'json' }
import homeEn from './messages/window-home-en.json' with { type: 'json' }
import homeNl from './messages/window-home-nl.json' with { type: 'json' }
import importEn from './messages/window-import-en.json' with { type: 'json' }
import importNl from './messages/window-import-nl.json' with { type: 'json' }
import indicatorsEn from './messages/window-indicators-en.json' with { type: 'json' }
import indicatorsNl from './messages/window-indicators-nl.json' with { type: 'json' }
import mappingEn from './messages/window-mapping-en.json' with { type: 'json' }
import mappingNl from './messages/window-mapping-nl.json' with { type: 'json' }
import nl from './messages/window-nl.json' with { type: 'json' }
import reviewEn from './messages/window-review-en.json' with { type: 'json' }
import reviewNl from './messages/window-review-nl.json' with { type: 'json' }
import settingsEn from './messages/window-settings-en.json' with { type: 'json' }
import settingsNl from './messages/window-settings-nl.json' with { type: 'json' }
import statementEn from './messages/window-statement-en.json' with { type: 'json' }
import statementNl from './messages/window-statement-nl.json' with { type: 'json' }

const english = {
  ...en,
  ...importEn,
  ...mappingEn,
  ...accountEn,
  ...accountsEn,
  ...homeEn,
  ...indicatorsEn,
  ...reviewEn,
  ...settingsEn,
  ...statementEn,
}
const dutch: Readonly<Record<WindowMessageId, string>> = {
  ...nl,
  ...importNl,
  ...mappingNl,
  ...accountNl,
  ...accountsNl,
  ...homeNl,
  ...indicatorsNl,
  ...reviewNl,
  ...settingsNl,
  ...statementNl,
}

export type WindowMessageId = keyof typeof english

/** What the window says, by language; the statement's own words are in `words.ts`. */
export const windowMessages: Readonly<Record<'en' | 'nl', Readonly<Record<WindowMessageId, string>>>> = {
  en: english,
  nl: dutch,
}
