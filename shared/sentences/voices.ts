import bookNl from '../messages/problems-book-nl.json' with { type: 'json' }
import importNl from '../messages/problems-import-nl.json' with { type: 'json' }
import programNl from '../messages/problems-program-nl.json' with { type: 'json' }
import { type Code, english } from './english.ts'
import { type Say, voice } from './say.ts'

const dutch: Readonly<Record<Code, string>> = { ...bookNl, ...importNl, ...programNl }

/** The tables of the languages that the window speaks: a language without one of the codes does not compile. */
export const tables = { en: english, nl: dutch } as const

/** Who says in the window what the rest of the program found wrong. */
export const voices: Readonly<Record<keyof typeof tables, Say>> = {
  en: voice('en-GB', tables.en),
  nl: voice('nl-NL', tables.nl),
}
