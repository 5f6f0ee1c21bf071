import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inspection } from '../../../../shared/contract/import.ts'
import { toKeep } from '../../../../shared/mapping/edit.ts'
import type { Mapping } from '../../../../shared/mapping/mapping.ts'
import { tables } from '../../../../shared/tables.ts'
import { client } from '../../../client/client.ts'
import { useAsk } from '../../../client/use-ask.ts'
import { useProblemNotice } from '../../../parts/use-problem-notice.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { DeskFile } from '../desk-file.ts'
import { importDesk } from '../import-desk.ts'
import { mappingTitle } from '../import-words.ts'

type Keep = {
  readonly busy: boolean
  readonly title: (mapping: Mapping) => string
  /** Why its name cannot be used. */
  readonly wrong: string | null
  readonly run: (mapping: Mapping) => Promise<void>
}

/** Keeps a finished mapping in the book and has its file read by it. */
export function useKeep({ chosen: { token }, draft }: DeskFile, inspection: Inspection): Keep {
  const { headers } = inspection
  const words = useWords()
  const { say } = words
  const notice = useProblemNotice()
  const queries = useQueryClient()
  const { data: mappings = [] } = useAsk('mappings')
  const [busy, setBusy] = useState(false)
  const known = mappings.find(({ name }) => name === draft?.name)
  // A preset that is changed keeps the name that its files are known by, and what tells them.
  const isOwn = known === undefined || known.kind === 'kept'
  const called = (mapping: Mapping) => mappingTitle(mapping, words)
  const isTaken = (name: string) =>
    [...tables, ...mappings].some(
      (other) => other.name !== draft?.name && (other.name === name || ('title' in other && other.title === name)),
    )
  const name = draft ? called(draft).trim() : ''
  const wrong = name === '' ? say('mapping.name-empty') : isTaken(name) ? say('mapping.name-taken') : null
  const run = async (mapping: Mapping) => {
    if (JSON.stringify(mapping) === JSON.stringify(inspection.mapping)) return importDesk.dropMapping(token)
    setBusy(true)
    // In whatever language a preset's title is shown, it stays the preset's.
    const title = known && name === mappingTitle(known, words) ? known.title : name
    const own = { ...mapping, title, system: mapping.system ?? mapping.name, ...(isOwn ? { name } : {}) }
    const kept = toKeep(own, headers, isOwn)
    if (known?.kind === 'kept' && known.name !== name) {
      const renamed = await client.renameMapping({ name: known.name, title: name })
      if (!renamed.ok) {
        setBusy(false)
        return notice(renamed.problem)
      }
    }
    const answer = await client.keepMapping({ mapping: kept })
    setBusy(false)
    if (!answer.ok) return notice(answer.problem)
    await queries.invalidateQueries({ queryKey: ['mappings'] })
    importDesk.readBy(token, kept)
  }
  return { busy, title: called, wrong, run }
}
