import { useState } from 'react'
import { type TableName, tables } from '../../../../shared/tables.ts'
import { client } from '../../../client/client.ts'
import { useAsk } from '../../../client/use-ask.ts'
import { useProblemNotice } from '../../../parts/use-problem-notice.tsx'
import type { DeskFile } from '../desk-file.ts'
import { importDesk } from '../import-desk.ts'

type Begin = {
  readonly busy: boolean
  /** From what a file is read by already, else from a guess at one table. */
  readonly from: (file: DeskFile, table: TableName | null) => Promise<void>
}

/** Begins to work on a file's mapping. */
export function useBegin(): Begin {
  const [busy, setBusy] = useState(false)
  const notice = useProblemNotice()
  const { data: mappings = [] } = useAsk('mappings')
  const taken = [...tables, ...mappings].flatMap((one) => ('title' in one ? [one.name, one.title] : [one.name]))
  return {
    busy,
    from: async ({ chosen, draft, inspection }, table) => {
      if (draft) return importDesk.startMapping(chosen.token, null)
      if (inspection?.mapping) return importDesk.startMapping(chosen.token, inspection.mapping)
      if (!inspection || table === null) return
      setBusy(true)
      const { headers, head } = inspection
      const title = freeTitle(tidied(chosen.name), taken)
      const guess = await client.proposeMapping({
        table,
        title,
        headers: [...headers],
        head: head.map((row) => [...row]),
      })
      setBusy(false)
      if (!guess.ok) return notice(guess.problem)
      importDesk.startMapping(chosen.token, guess.value)
    },
  }
}

/** A file's name without what changes from one export to the next: its ending, dates and numbers. */
export function tidied(name: string): string {
  const words = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/\(\d+\)/g, ' ')
    .replace(/[_\-.\s]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !/^(\d[\dT:]*|q[1-4]|w\d+)$/i.test(word))
  return words.join(' ').slice(0, 60).trim() || name.slice(0, 60)
}

export function freeTitle(title: string, taken: readonly string[]): string {
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase())
  const numbered = Array.from({ length: 100 }, (_, n) => `${title} ${n + 2}`)
  return [title, ...numbered].find((one) => !isTaken(one)) ?? title
}
