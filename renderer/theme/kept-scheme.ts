import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'
import { client, onTell } from '../client/client.ts'

/** Light, dark, or as the system: kept with the preferences, so that it is the same when the program is started again. */
let now: MantineColorScheme | null = null
let stop: () => void = () => undefined

export const kept: MantineColorSchemeManager = {
  get: (usual) => now ?? usual,
  set: (value) => {
    now = value
    void client.changePreferences({ colorScheme: value })
  },
  subscribe: (update) => {
    stop = onTell('preferencesChanged', ({ colorScheme }) => {
      now = colorScheme
      update(colorScheme)
    })
    void client.preferences().then((found) => {
      if (found.ok) update(found.value.colorScheme)
    })
  },
  unsubscribe: () => stop(),
  clear: () => {
    now = null
  },
}
