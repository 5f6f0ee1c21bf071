import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'
import { client, onTell } from '../client/client.ts'

/** Light, dark, or as the system: kept with the preferences, so that it is the same when the program is started again. */
let now: MantineColorScheme | null = null
let stop: () => void = () => undefined

export const kept: MantineColorSchemeManager = {
  get: (usual) => now ?? usual,
  // Mantine sets what it was told, too: without this look the telling and the setting would go on for ever.
  set: (value) => {
    if (value === now) return
    now = value
    void client.changePreferences({ colorScheme: value })
  },
  subscribe: (update) => {
    stop = onTell('preferencesChanged', ({ colorScheme }) => {
      now = colorScheme
      update(colorScheme)
    })
    void client.preferences().then((found) => {
      if (!found.ok || now !== null) return
      now = found.value.colorScheme
      update(now)
    })
  },
  unsubscribe: () => stop(),
  clear: () => {
    now = null
  },
}
