import { beforeAll, expect, test } from 'vitest'
import { learnToPart, mayPart, partable } from '../../../electron/engine/print/long-words.ts'

beforeAll(async () => {
  for (const locale of ['de-DE', 'nl-NL', 'fr-FR', 'ru-RU', 'en-GB']) await learnToPart(locale)
})

const partsOf = (word: string, locale: string) => partable(word, locale).split(mayPart)

test('a long word may be parted where its language has it', () => {
  expect(partsOf('Frachtkostenangebotsvorlaufzeit', 'de-DE')).toContain('vor')
  expect(partsOf('short words stay', 'en-GB')).toEqual(['short words stay'])
})

test.each([
  ['Zollabfertigungsbearbeitungsdauer', 'de-DE'],
  ['Koninklijke Zaadveredelingsmaatschappij', 'nl-NL'],
  ['anticonstitutionnellement', 'fr-FR'],
  ['достопримечательности', 'ru-RU'],
  ['uncharacteristically', 'en-GB'],
])('%s leaves no letter or two alone', (text, locale) => {
  const words = partable(text, locale).split(' ')
  const parts = words.map((word) => word.split(mayPart)).filter(({ length }) => length > 1)
  expect(parts.length).toBeGreaterThan(0)
  for (const word of parts) {
    expect(word.at(0)?.length).toBeGreaterThan(2)
    expect(word.at(-1)?.length).toBeGreaterThan(2)
  }
  expect(parts.flat().join('')).toBe(text.split(' ').at(-1))
})
