import type { ChosenFile } from '../../../shared/contract/import.ts'
import { fieldsOf } from '../../../shared/mapping/fields.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { change, emptyDesk, onDesk, put } from './desk.ts'
import { accountsAskedBy, type DeskFile, type Said } from './desk-file.ts'
import { commit, nameWorks, read, stopReading, type Title } from './desk-works.ts'
import { namingTheSame } from './questions/asked-too.ts'

/** What can be done with the files on the desk. */
export const importDesk = {
  for: (book: string, called: Title): void => {
    nameWorks(called)
    if (onDesk().book === book) return
    stopReading()
    emptyDesk(book)
  },
  add: (chosen: readonly ChosenFile[]): void => {
    const fresh = chosen.map(
      (file): DeskFile => ({
        chosen: file,
        said: {},
        unread: true,
        inspection: null,
        previews: null,
        choices: {},
        draft: null,
      }),
    )
    put({ files: [...onDesk().files, ...fresh], results: null })
    void read()
  },
  /** Says what a file leaves open, or several alike; undefined takes an answer back. */
  say: (tokens: readonly string[], said: Said): void => {
    change(tokens, (file) => ({ said: { ...file.said, ...said }, unread: true }))
    void read()
  },
  /** Says more of the mapping that files are read by. */
  adjust: (tokens: readonly string[], more: (mapping: Mapping) => Mapping): void => {
    adjust(tokens, more)
    void read()
  },
  /** Notes which account a name is; `applied` reads the file by what was noted. */
  choose: (token: string, choices: Mapping['accounts']): void => {
    change([token], (file) => ({ choices: { ...file.choices, ...choices } }))
  },
  unchoose: (token: string, written: string): void => {
    change([token], ({ choices: { [written]: _, ...choices } }) => ({ choices }))
  },
  /** Reads a file, and others that name the same accounts, by what was chosen. */
  settleAccounts: (token: string): void => {
    const file = onDesk().files.find(({ chosen }) => chosen.token === token)
    const asked = file ? accountsAskedBy(file).filter(({ written }) => Object.hasOwn(file.choices, written)) : []
    const others = new Set(file ? asked.flatMap((one) => namingTheSame(onDesk().files, file, one)) : [])
    for (const one of file ? [file, ...others] : []) {
      const names = accountsAskedBy(one).map(({ written }) => written)
      const known = Object.entries(file?.choices ?? {}).filter(([written]) => names.includes(written))
      const said = Object.fromEntries(known)
      adjust([one.chosen.token], (mapping) => ({ ...mapping, accounts: { ...mapping.accounts, ...said } }))
    }
    void read()
  },
  /** Begins to work on a mapping, or goes on where somebody left off. */
  startMapping: (token: string, begin: Mapping | null): void => {
    // What was said of the file before is said of its mapping from now on.
    change([token], ({ draft, said }) => ({ draft: draft ?? (begin && { ...conventionOf(said), ...begin }) }))
    put({ mapping: token })
  },
  draft: (token: string, draft: Mapping): void => change([token], () => ({ draft })),
  /** Leaves the mapping as it is, to go on with later. */
  leaveMapping: (): void => put({ mapping: null }),
  /** Gives the mapping up; what was done to it is forgotten. */
  dropMapping: (token: string): void => {
    change([token], () => ({ draft: null }))
    put({ mapping: null })
  },
  /** Reads a file by a mapping that was just kept, and with it all that have its columns and nobody knew. */
  readBy: (token: string, mapping: Mapping): void => {
    const files = onDesk().files.map((file): DeskFile => {
      if (file.chosen.token === token) {
        return { ...file, said: { map: mapping }, unread: true, draft: null, choices: {} }
      }
      return isFor(mapping, file) ? { ...file, unread: true } : file
    })
    put({ files, mapping: null })
    void read()
  },
  remove: (token: string): void => {
    put({ files: onDesk().files.filter(({ chosen }) => chosen.token !== token) })
    void read()
  },
  clear: (): void => {
    stopReading()
    put({ files: [], busy: null, mapping: null, problem: null })
  },
  closeResults: (): void => put({ results: null }),
  /** Tries the files anew: the book is another one than before. */
  read: (): void => void read(),
  /** Recognises the files anew: other mappings are known than before. */
  recognise: (): void => {
    put({ files: onDesk().files.map((file) => ({ ...file, unread: true })) })
    void read()
  },
  commit: (skipBadRows: boolean): void => void commit(skipBadRows),
}

/** What is said of one mapping for one file stands for all that say more of it: the last of them is kept. */
function adjust(tokens: readonly string[], more: (mapping: Mapping) => Mapping): void {
  const of = ({ said, inspection }: DeskFile) => said.map ?? inspection?.mapping ?? null
  const names = new Set(
    onDesk().files.flatMap((file) => (tokens.includes(file.chosen.token) ? (of(file)?.name ?? []) : [])),
  )
  const files = onDesk().files.filter(
    ({ chosen, said }) => tokens.includes(chosen.token) || (said.map !== undefined && names.has(said.map.name)),
  )
  const saidOf = (name: string) => files.find(({ said }) => said.map?.name === name)?.said.map
  change(
    files.map(({ chosen }) => chosen.token),
    (file) => {
      const own = of(file)
      if (!own) return {}
      const map = more(saidOf(own.name) ?? own)
      const open = Object.entries(file.choices).filter(([written]) => !Object.hasOwn(map.accounts, written))
      return { said: { ...file.said, map }, unread: true, choices: Object.fromEntries(open) }
    },
  )
}

function conventionOf({ decimal, dates }: Said): Pick<Mapping, 'decimal' | 'dates'> {
  return { ...(decimal === undefined ? {} : { decimal }), ...(dates === undefined ? {} : { dates }) }
}

function isFor(mapping: Mapping, { said, inspection }: DeskFile): boolean {
  if (!inspection || said.as !== undefined || said.map !== undefined) return false
  const fields = fieldsOf(mapping, inspection.headers)
  return (
    mapping.tells.length > 0 && mapping.tells.every((any) => [any].flat().some((one) => fields.at(one, null) !== null))
  )
}
