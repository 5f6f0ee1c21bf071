import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A small JSON file outside of any book: what the program remembers of its user. */
export type Kept<T> = { readonly read: () => T; readonly write: (value: T) => void }

type Schema<T> = {
  readonly safeParse: (value: unknown) => { readonly success: true; readonly data: T } | { readonly success: false }
}

/** A file that is missing, broken or of another version is as if it had never been; it holds nothing that cannot be lost. */
export function keptFile<T>(path: string, schema: Schema<T>, empty: T): Kept<T> {
  return {
    read: () => {
      try {
        const read = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
        return read.success ? read.data : empty
      } catch {
        return empty
      }
    },
    write: (value) => {
      mkdirSync(dirname(path), { recursive: true })
      const aside = `${path}.${process.pid}.part`
      writeFileSync(aside, JSON.stringify(value, null, 2))
      renameSync(aside, path)
    },
  }
}
