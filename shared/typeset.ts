import type { Language } from './languages.ts'

type Rule = readonly [spaces: RegExp, wanted: string]

const noBreak = '\u00a0'
const narrow = '\u202f'

/** The spaces at which a language does not part a line. */
const rules: Readonly<Record<string, Rule>> = {
  de: [/(?<=\d) (?=%)|(?<=\bz\.) (?=B\.)/g, noBreak],
  // Not before the colons of an ICU skeleton: `::percent`.
  fr: [/ (?=[;?!%»]|:(?:[\s<}]|$))|(?<=«) |(?<=\d) (?=\d{3}(?!\d))/g, narrow],
  // A number, `#` or a place with one, and what it counts.
  ru: [/(?<=(?<!\p{L})[вкосуиая]) (?=\S)| (?=—)|(?<=№) |(?<=#|\{text\}) (?=[\p{L}{])|(?<=\d) (?=[\p{L}%])/giu, noBreak],
}

type Messages<Id extends string> = Readonly<Record<Id, string>>

/** Messages are written with plain spaces, and said with those that their language’s typography wants. */
export function typeset<Id extends string>(language: string, messages: Messages<Id>): Messages<Id> {
  const rule = rules[language]
  if (!rule) return messages
  const set = Object.entries<string>(messages).map(([id, message]) => [id, message.replaceAll(...rule)])
  return Object.fromEntries(set) as Messages<Id>
}

export function typesetAll<Id extends string>(
  byLanguage: Readonly<Record<Language, Messages<Id>>>,
): Readonly<Record<Language, Messages<Id>>> {
  const set = Object.entries<Messages<Id>>(byLanguage).map(([tag, messages]) => [tag, typeset(tag, messages)])
  return Object.fromEntries(set) as Record<Language, Messages<Id>>
}
