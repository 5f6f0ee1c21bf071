import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { never } from '../../../shared/never.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import type { Field } from './fields.ts'
import type { InputProps } from './setting-input.tsx'
import { percentOf, shareOf } from './setting-text.ts'

/** A number in the window's notation; saved when the field is left or Enter is pressed. */
export function NumberSetting({ id, field, settings, setting, disabled, describedBy }: InputProps) {
  const words = useWords()
  const { say, locale } = words
  const stored = setting.value === null ? '' : shown(field, Number(setting.value))
  const [draft, setDraft] = useState<string | number>(stored)
  useEffect(() => setDraft(stored), [stored])
  const save = () => setting.write(draft === '' ? null : written(field, Number(draft)))
  return (
    <NumberInput
      id={id}
      aria-describedby={describedBy}
      disabled={disabled}
      error={setting.change.kind === 'refused'}
      placeholder={field.empty === null ? '' : say(field.empty)}
      {...separators(locale)}
      {...affixes(field, settings.currency, words)}
      decimalScale={field.kind === 'weeks' ? 0 : field.kind === 'amount' ? 2 : 4}
      allowedDecimalSeparators={['.', ',']}
      clampBehavior="none"
      hideControls
      classNames={{ input: 'setting-number' }}
      value={draft}
      onChange={(value) => {
        setDraft(value)
        setting.again()
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') setDraft(stored)
      }}
    />
  )
}

function shown(field: Field, value: number): number {
  return field.kind === 'share' ? percentOf(value) : value
}

function written(field: Field, value: number): number {
  return field.kind === 'share' ? shareOf(value) : value
}

function affixes(
  field: Field,
  currency: string,
  { say, percent }: WindowWords,
): { readonly prefix?: string; readonly suffix?: string } {
  switch (field.kind) {
    case 'share':
      // With the space before it, or none, that the language has.
      return { suffix: percent(0).replace('0', '') }
    case 'hours':
      return { suffix: ` ${say('settings.workingHours-unit')}` }
    case 'weeks':
      return { suffix: ` ${say('settings.horizon-unit')}` }
    case 'amount':
      return { prefix: `${currency} ` }
    case 'text':
    case 'brand':
    case 'paper':
    case 'locale':
    case 'currency':
    case 'model':
      return {}
    default:
      return never(field.kind)
  }
}

function separators(locale: string): { readonly decimalSeparator: string; readonly thousandSeparator: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6)
  const of = (type: 'decimal' | 'group', usual: string) => parts.find((part) => part.type === type)?.value ?? usual
  return { decimalSeparator: of('decimal', '.'), thousandSeparator: of('group', ',') }
}
