import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type KeptFolders, keptFolders } from '../../shared/contract/kept.ts'
import { keptFile } from './kept-file.ts'

/** What people choose with a dialog, each from a place of its own. */
export type Chosen = keyof KeptFolders

export type LastFolders = {
  /** Where to begin looking. */
  readonly of: (kind: Chosen) => string
  readonly chose: (kind: Chosen, path: string) => void
}

/**
 * The folder that somebody last took a file from or put one into. Since Electron 43 the system's dialogs do not keep it
 * themselves, and one that is given only a file's name begins in the program's own folder.
 */
export function lastFolders(folder: string, first: Readonly<Record<Chosen, string>>): LastFolders {
  const kept = keptFile(join(folder, 'folders.json'), keptFolders, {})
  return {
    of: (kind) => {
      const last = kept.read()[kind]
      return last !== undefined && existsSync(last) ? last : first[kind]
    },
    chose: (kind, path) => kept.write({ ...kept.read(), [kind]: dirname(path) }),
  }
}
