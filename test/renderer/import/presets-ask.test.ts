import { expect, test } from 'vitest'
import { askedId } from '../../../renderer/screens/import/import-words.ts'
import { titleOfPreset } from '../../../renderer/words/title-of-preset.ts'
import { languageTags } from '../../../shared/languages.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import { voice } from '../../../shared/sentences/say.ts'
import { tables } from '../../../shared/sentences/voices.ts'
import { windowMessages } from '../../../shared/window-messages.ts'
import { presets } from '../../fixtures/exports-of.ts'
import { wordsIn } from '../words.ts'

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

test('a sentence calls a preset what the window calls it, unless somebody gave it another name', () => {
  const said = (title: string) => {
    const what = sentence('mapping-lacks', {
      ...{ name: { preset: 'stripe-invoices', title }, count: 1 },
      columns: { and: ['Total'] },
    })
    const dates = { day: (day: string) => day, months: (months: readonly string[]) => months.join() }
    return voice('ru-RU', tables.ru, dates, (preset) => titleOfPreset(preset, wordsIn('ru').say))(what)
  }
  expect(said('Stripe: invoices')).toMatch(/^Похоже на «Stripe: счета», но нужного столбца Total нет/)
  expect(said('Our invoices')).toMatch(/^Похоже на «Our invoices», но/)
})
