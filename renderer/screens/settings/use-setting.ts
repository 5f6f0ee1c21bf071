import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../../../shared/problem.ts'
import type { Settings } from '../../../shared/settings.ts'
import { client } from '../../client/client.ts'
import type { Field } from './fields.ts'
import type { SettingValue } from './setting-text.ts'

/** What became of the last change of a setting. */
export type Change =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly before: SettingValue }
  | { readonly kind: 'undone'; readonly to: SettingValue }
  | { readonly kind: 'refused'; readonly given: SettingValue; readonly problem: Problem }

export type Setting = {
  readonly value: SettingValue
  readonly change: Change
  readonly write: (value: SettingValue) => void
  readonly undo: () => void
  /** Forgets a refusal, when somebody goes on typing. */
  readonly again: () => void
}

/** One setting of the book: saved as soon as it is given, checked by the engine, and taken back with one key. */
export function useSetting(field: Field, settings: Settings): Setting {
  const queries = useQueryClient()
  const [change, setChange] = useState<Change>({ kind: 'none' })
  const value = settings[field.key]
  const put = async (given: SettingValue, then: Change) => {
    const written = await client.writeSetting({ key: field.key, value: JSON.stringify(given) })
    if (written.ok) queries.setQueryData(['settings'], written.value)
    setChange(written.ok ? then : { kind: 'refused', given, problem: written.problem })
  }
  return {
    ...{ value, change },
    write: (given) => {
      if (given === value) setChange((now) => (now.kind === 'refused' ? { kind: 'none' } : now))
      else void put(given, { kind: 'saved', before: value })
    },
    undo: () => {
      if (change.kind === 'saved') void put(change.before, { kind: 'undone', to: change.before })
    },
    again: () => {
      if (change.kind === 'refused') setChange({ kind: 'none' })
    },
  }
}
