import { Button } from '@mantine/core'
import { languageTags } from '../../../shared/languages.ts'
import { defaultSettings, type Settings } from '../../../shared/settings.ts'
import { CopyDetails } from '../../parts/copy-details.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Field } from './fields.ts'
import { SettingInput } from './setting-input.tsx'
import { settingText } from './setting-text.ts'
import { type Setting, useSetting } from './use-setting.ts'
import { WhatIs } from './what-is.tsx'

type RowProps = {
  readonly field: Field
  readonly settings: Settings
  readonly brands: readonly string[]
  readonly readOnly: boolean
}

/** A setting: what it is and why, its value, and what became of the last change of it. */
export function SettingRow({ field, settings, brands, readOnly }: RowProps) {
  const { say, list, locale } = useWords()
  const named = new Intl.DisplayNames(locale, { type: 'language' })
  const setting = useSetting(field, settings)
  const id = `setting-${field.key}`
  return (
    <div className="setting">
      <div>
        <label htmlFor={id}>{say(field.name)}</label>
        <p id={`${id}-why`} className="setting-why">
          {say(field.why, { languages: list(languageTags.map((tag) => named.of(tag) ?? tag)) })}
        </p>
        <WhatIs field={field} />
      </div>
      <div>
        <SettingInput
          {...{ id, field, settings, brands, setting }}
          disabled={readOnly}
          describedBy={`${id}-why ${id}-state`}
        />
        <div id={`${id}-state`} className="setting-state" role="status">
          <State {...{ field, settings, setting }} readOnly={readOnly} />
        </div>
      </div>
    </div>
  )
}

type StateProps = Pick<RowProps, 'field' | 'settings' | 'readOnly'> & { readonly setting: Setting }

function State({ field, settings, setting, readOnly }: StateProps) {
  const words = useWords()
  const { say } = words
  const text = (value: Setting['value']) => settingText(field, value, settings, words)
  const { change, value } = setting
  const name = say(field.name)
  if (change.kind === 'refused') {
    const { problem, given } = change
    const must = say(field.must)
    const refused =
      given === null || given === ''
        ? say('settings.refused-empty', { name, must })
        : say('settings.refused', { name, value: text(given), must })
    return (
      <span className="setting-refused">
        {problem.code === 'bad-setting' ? refused : words.problem(problem)} <CopyDetails problem={problem} />
      </span>
    )
  }
  if (change.kind === 'saved') {
    return (
      <>
        {say('settings.saved', { before: text(change.before) })}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={say('settings.undo-of', { name })}
          onClick={setting.undo}
        >
          {say('settings.undo')}
        </Button>
      </>
    )
  }
  if (change.kind === 'undone') return say('settings.undone', { before: text(change.to) })
  if (!hasUsual(field) || readOnly) return null
  const usual = defaultSettings[field.key]
  if (usual === value) return null
  const back = { value: text(usual), name }
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      ml={-7}
      aria-label={say('settings.back-to-usual-of', back)}
      onClick={() => setting.write(usual)}
    >
      {say('settings.back-to-usual', back)}
    </Button>
  )
}

/** What is a company's own has no usual value to go back to. */
function hasUsual({ kind }: Field): boolean {
  return ['share', 'hours', 'weeks', 'model', 'amount'].includes(kind)
}
