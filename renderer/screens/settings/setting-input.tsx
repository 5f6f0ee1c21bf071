import { Select } from '@mantine/core'
import { never } from '../../../shared/never.ts'
import type { Settings } from '../../../shared/settings.ts'
import { useCurrencies } from '../../parts/use-currencies.ts'
import { useStatementLocales } from '../../parts/use-statement-locales.ts'
import { capital } from '../../words/capital.ts'
import { useWords } from '../../words/use-words.ts'
import { clvModels, type Field, paperChoices } from './fields.ts'
import { NumberSetting } from './number-setting.tsx'
import { TextSetting } from './text-setting.tsx'
import type { Setting } from './use-setting.ts'

export type InputProps = {
  readonly id: string
  readonly field: Field
  readonly settings: Settings
  readonly brands: readonly string[]
  readonly setting: Setting
  readonly disabled: boolean
  readonly describedBy: string
}

/** The control that a setting is given with. */
export function SettingInput(props: InputProps) {
  const { say, locale } = useWords()
  const { field, brands } = props
  const currencies = useCurrencies(locale)
  const locales = useStatementLocales(locale, props.settings.locale)
  switch (field.kind) {
    case 'text':
      return <TextSetting {...props} />
    case 'share':
    case 'hours':
    case 'weeks':
    case 'amount':
      return <NumberSetting {...props} />
    case 'brand':
      return <Choice {...props} choices={brands.map((brand) => ({ value: brand, label: capital(brand) }))} />
    case 'paper':
      return (
        <Choice {...props} choices={paperChoices.map((one) => ({ value: one, label: say(`settings.paper-${one}`) }))} />
      )
    case 'locale':
      return <Choice {...props} choices={locales} />
    case 'currency':
      return <Choice {...props} choices={currencies} />
    case 'model':
      return (
        <Choice {...props} choices={clvModels.map((one) => ({ value: one, label: say(`settings.clvModel-${one}`) }))} />
      )
    default:
      return never(field.kind)
  }
}

type ChoiceProps = InputProps & {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

function Choice({ id, setting, disabled, describedBy, choices }: ChoiceProps) {
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      data={choices}
      searchable={choices.length > 10}
      allowDeselect={false}
      disabled={disabled}
      error={setting.change.kind === 'refused'}
      value={String(setting.value)}
      onChange={(chosen) => {
        if (chosen !== null) setting.write(chosen)
      }}
    />
  )
}
