import { expect, test } from 'vitest'
import { homeOf, languageOf, languages, languageTags, locales } from '../../shared/languages.ts'
import { wordsFor } from '../../shared/words-for.ts'

test('every region is one of its language, in its one spelling, and named once', () => {
  expect(locales).toEqual([...new Set(locales.flatMap((tag) => Intl.getCanonicalLocales(tag)))])
  expect(locales.map(languageOf)).toEqual(languageTags.flatMap((tag) => languages[tag].regions.map(() => tag)))
})

test('a language is named as it names itself', () => {
  for (const tag of languageTags)
    expect(languages[tag].name.toLowerCase()).toBe(
      new Intl.DisplayNames(tag, { type: 'language' }).of(tag)?.toLowerCase(),
    )
})

test('documents speak every language of the list, a bare one with the formats of its home', () => {
  for (const tag of languageTags) expect(wordsFor(tag).locale).toBe(homeOf(tag))
  for (const tag of locales) expect(wordsFor(tag).locale).toBe(tag)
})

test('a language that is not on the list has no messages', () => {
  expect([languageOf('it-IT'), languageOf('en-ZA')]).toEqual([null, 'en'])
})
