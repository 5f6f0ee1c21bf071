import en from './messages/window-en.json' with { type: 'json' }
import nl from './messages/window-nl.json' with { type: 'json' }

export type WindowMessageId = keyof typeof en

/** What the window says, by language; the statement's own words are in `words.ts`. */
export const windowMessages: Readonly<Record<'en' | 'nl', Readonly<Record<WindowMessageId, string>>>> = { en, nl }
