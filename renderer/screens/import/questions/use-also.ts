import { useState } from 'react'
import { useDesk } from '../desk.ts'
import type { DeskFile } from '../desk-file.ts'
import type { Asked } from './asked.ts'
import { askingTheSame } from './asked-too.ts'

/** The other files that ask the same, and whether the answer is for them too. */
export type Also = {
  readonly files: readonly DeskFile[]
  readonly isWanted: boolean
  readonly want: (isWanted: boolean) => void
  /** The file itself, and those of the others that are wanted. */
  readonly tokens: readonly string[]
}

export function useAlso(file: DeskFile, asked: Asked): Also {
  const [isWanted, want] = useState(true)
  const files = askingTheSame(useDesk().files, file, asked)
  const tokens = [file, ...(isWanted ? files : [])].map(({ chosen }) => chosen.token)
  return { files, isWanted, want, tokens }
}
