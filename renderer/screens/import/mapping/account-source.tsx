import { naming, withWays } from '../../../../shared/mapping/edit.ts'
import type { Filling } from '../../../../shared/mapping/mapping.ts'
import type { Column } from '../../../../shared/tables.ts'
import { useWords } from '../../../words/use-words.ts'
import { ColumnSelect } from './column-select.tsx'
import { type Draft, fill, useDraft } from './draft-context.ts'
import type { Source } from './ways.ts'

type AccountBy = Extract<Source, { kind: 'account' | 'none' }>
type Props = { readonly column: Column; readonly source: AccountBy; readonly label: string }

/** An account is found by what the file calls it, by its id in that system, or by both. */
export function AccountSource({ column, source, label }: Props) {
  const { say } = useWords()
  const draft = useDraft()
  const by = source.kind === 'account' ? source : { id: null, name: null }
  return (
    <div className="mapping-account">
      {(['name', 'id'] as const).map((way) => (
        <ColumnSelect
          key={way}
          label={say(`mapping.account.${way}-of`, { column: label })}
          placeholder={say(`mapping.account.${way}`)}
          value={by[way]}
          clearable={by[way] !== null}
          onHeader={(header) => fillBy(draft, column, source, way, header)}
          onClear={() => clearBy(draft, column, source, way)}
        />
      ))}
    </div>
  )
}

/** A column let go over an account: an id where its header says so, else the name. */
export function fillAccountFrom(draft: Draft, column: Column, source: Source, header: string): void {
  const way = /\bid\b|id$|number|nummer|code|\bnr\b|\bno\b/i.test(header.trim()) ? 'id' : 'name'
  fillBy(draft, column, source.kind === 'account' ? source : { kind: 'none' }, way, header)
}

function fillBy(draft: Draft, column: Column, source: AccountBy, way: 'id' | 'name', header: string): void {
  const { mapping, headers, place, change } = draft
  const { mapping: named, name } = naming(mapping, headers, header)
  const before = source.kind === 'account' ? source.filling : begin(draft)
  const filling = { ...before, account: { ...before.account, [way]: name } }
  change(withWays(named, place, column.name, [filling]))
}

/** In a list of accounts one that the book lacks is made. */
function begin({ part }: Draft): Filling {
  return part.table === 'accounts' ? { account: { new: true } } : { account: {} }
}

function clearBy(draft: Draft, column: Column, source: AccountBy, way: 'id' | 'name'): void {
  if (source.kind !== 'account') return
  const account = { ...source.filling.account, [way]: undefined }
  const isLeft = account.id !== undefined || account.name !== undefined
  fill(draft, column.name, isLeft ? [{ ...source.filling, account }] : [])
}
