import { never } from '../../../shared/never.ts'
import type { Settings } from '../../../shared/settings.ts'
import { capital } from '../../words/capital.ts'
import type { WindowWords } from '../../words/use-words.ts'
import { clvModels, type Field, paperChoices } from './fields.ts'

export type SettingValue = Settings[keyof Settings]

/** A setting's value in words, as a sentence needs it. */
export function settingText(field: Field, value: SettingValue, settings: Settings, words: WindowWords): string {
  const { say, number, amount, percent } = words
  if (value === null) return field.empty === null ? '–' : say(field.empty)
  switch (field.kind) {
    case 'share':
      return percent(Number(value), 4)
    case 'hours':
      return `${number(Number(value))} ${say('settings.workingHours-unit')}`
    case 'weeks':
      return `${number(Number(value))} ${say('settings.horizon-unit')}`
    case 'amount':
      return amount(Number(value), settings.currency)
    case 'model': {
      const model = clvModels.find((one) => one === value)
      return model ? say(`settings.clvModel-${model}`) : String(value)
    }
    case 'paper': {
      const paper = paperChoices.find((one) => one === value)
      return paper ? say(`settings.paper-${paper}`) : String(value)
    }
    case 'brand':
      return capital(String(value))
    case 'text':
    case 'locale':
    case 'currency':
      return String(value)
    default:
      return never(field.kind)
  }
}

/** A share as a percentage, without the tail that binary fractions leave: 0.07 is 7. */
export function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12))
}

export function shareOf(percent: number): number {
  return Number((percent / 100).toPrecision(12))
}
