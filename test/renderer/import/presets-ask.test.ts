import { expect, test } from 'vitest'
import { askedId } from '../../../renderer/screens/import/import-words.ts'
import { languageTags } from '../../../shared/languages.ts'
import { windowMessages } from '../../../shared/window-messages.ts'
import { presets } from '../../fixtures/exports-of.ts'

const asks = presets.flatMap(({ parts }) =>
  parts.flatMap(({ columns }) =>
    Object.values(columns)
      .flat()
      .flatMap((way) => {
        if (typeof way === 'string') return []
        const { ask, months } = way
        return [ask, typeof months === 'object' ? months.ask : undefined].flatMap((one) => one?.what ?? [])
      }),
  ),
)

test('every question of a preset is asked in each language, of itself and of a column', () => {
  expect(asks).not.toEqual([])
  for (const language of languageTags) {
    for (const what of asks) {
      expect(windowMessages[language]).toHaveProperty([askedId(what)])
      expect(windowMessages[language]).toHaveProperty([`${askedId(what)}.of`])
    }
  }
})

test('every preset has its title in each language, in English as it says itself', () => {
  for (const { name, title } of presets) {
    expect(windowMessages.en).toHaveProperty([`import.preset.${name}`], title)
    for (const language of languageTags) expect(windowMessages[language]).toHaveProperty([`import.preset.${name}`])
  }
})
