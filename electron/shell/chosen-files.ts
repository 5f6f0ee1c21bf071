import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ChosenFile } from '../../shared/contract/import.ts'
import { done, type Result, refused } from '../../shared/problem.ts'

/** The files that a dialog or a drop brought, by tokens that mean nothing outside this process. */
export type ChosenFiles = {
  readonly add: (paths: readonly string[]) => readonly ChosenFile[]
  readonly pathOf: (token: string) => Result<string>
}

export function chosenFiles(): ChosenFiles {
  const paths = new Map<string, string>()
  return {
    add: (chosen) =>
      chosen.map((path) => {
        const token = randomUUID()
        paths.set(token, path)
        return { token, name: basename(path), size: statSync(path, { throwIfNoEntry: false })?.size ?? 0 }
      }),
    pathOf: (token) => {
      const path = paths.get(token)
      return path === undefined ? refused('unknown-file') : done(path)
    },
  }
}
