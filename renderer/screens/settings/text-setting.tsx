import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { InputProps } from './setting-input.tsx'

/** A name; saved when the field is left or Enter is pressed, Escape brings back what it was. */
export function TextSetting({ id, field, setting, disabled, describedBy }: InputProps) {
  const { say } = useWords()
  const stored = setting.value === null ? '' : String(setting.value)
  const [draft, setDraft] = useState(stored)
  useEffect(() => setDraft(stored), [stored])
  const save = () => setting.write(draft.trim() === '' ? null : draft.trim())
  return (
    <TextInput
      id={id}
      aria-describedby={describedBy}
      disabled={disabled}
      error={setting.change.kind === 'refused'}
      placeholder={field.empty === null ? '' : say(field.empty)}
      value={draft}
      onChange={(event) => {
        setDraft(event.currentTarget.value)
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
