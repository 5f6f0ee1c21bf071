import type { InputOf } from '../../../shared/contract/contract.ts'
import { naming, withWays } from '../../../shared/mapping/edit.ts'
import { fieldOf } from '../../../shared/mapping/fields.ts'
import { waysOf } from '../../../shared/mapping/fields-used.ts'
import { headerKey, spelledAs } from '../../../shared/mapping/header-key.ts'
import { type Mapping, mappingSchema } from '../../../shared/mapping/mapping.ts'
import { looksLikeDay } from '../../../shared/reading/dates.ts'
import { readNumber } from '../../../shared/reading/numbers.ts'
import { type Column, tableOf } from '../../../shared/tables.ts'

type Given = InputOf<'proposeMapping'>

/**
 * A first guess at which header of an unknown file is which column of a table: by the column's own name, by what other
 * systems call it, and for what every row needs by words that its header may hold, where the cells bear it out.
 */
export function proposeMapping({ table, title, headers, head }: Given, known: readonly Mapping[]): Mapping {
  const empty = mappingSchema.parse({
    ...{ name: title, title, system: title, parts: [{ table, where: [], columns: {} }] },
    others: headers.map((header) => header.trim()).filter((header) => header !== '' && header.length <= 500),
  })
  const taken = new Set<number>()
  return tableOf(table).columns.reduce((mapping, column) => {
    const isAccount = column.type.kind === 'reference' && column.type.to === 'account'
    const names = isAccount || (table === 'accounts' && column.name === 'account_id')
    const find = (spellings: readonly string[], fits: (cell: string) => boolean, hints: readonly string[]) => {
      const at = placeOf(headers, head, taken, spellings, fits, hints)
      if (at !== -1) taken.add(at)
      return headers[at] ?? null
    }
    if (!names) {
      const header = find(
        spellingsOf(known, table, column.name),
        fitsIn(column),
        column.required ? hintsFor(column) : [],
      )
      return header === null ? mapping : filledFrom(mapping, headers, column.name, header)
    }
    // Where a header only says "Customer", its cells are looked up by name, which finds ids as well.
    const ids = accountFields(known, 'id').filter((spelling) => /\bid\b|id$|number|nummer|code|key/i.test(spelling))
    const id = find(['account_id', 'customer id', 'client id', ...ids], isFilled, [])
    const name = isAccount ? find(accountFields(known, 'name'), isFilled, accountWords) : null
    return accountFrom(mapping, headers, column.name, id, name, table === 'accounts')
  }, empty)
}

/** The header's own name counts most, then how other systems call it, then a word that it holds. */
function placeOf(
  headers: readonly string[],
  head: Given['head'],
  taken: ReadonlySet<number>,
  spellings: readonly string[],
  fits: (cell: string) => boolean,
  hints: readonly string[],
): number {
  const free = (at: number) => at !== -1 && !taken.has(at)
  const bearsOut = (at: number) =>
    head.some((row) => isFilled(row[at] ?? '')) && head.every((row) => fits(row[at] ?? ''))
  const spelled = spelledAs(spellings.filter((spelling) => !spelling.includes('*')))
  const named = headers.findIndex((header, at) => free(at) && spelled(headerKey(header)))
  if (named !== -1 || hints.length === 0) return named
  return headers.findIndex((header, at) => {
    const key = headerKey(header)
    return free(at) && hints.some((hint) => key.includes(hint)) && bearsOut(at)
  })
}

/** A column's name, and how presets call what they fill it from. */
function spellingsOf(known: readonly Mapping[], table: Given['table'], column: string): readonly string[] {
  const others = known.flatMap(({ fields, parts }) =>
    parts
      .filter((part) => part.table === table)
      .flatMap(({ columns }) => waysOf(columns, column))
      .flatMap((way) => spelledOut(fields, typeof way === 'string' ? way : (way.from ?? null))),
  )
  return [column, ...others]
}

function accountFields(known: readonly Mapping[], by: 'id' | 'name'): readonly string[] {
  return known.flatMap(({ fields, parts }) =>
    parts.flatMap(({ columns }) =>
      waysOf(columns, 'account_id').flatMap((way) =>
        typeof way === 'string' ? [] : spelledOut(fields, way.account?.[by] ?? null),
      ),
    ),
  )
}

function spelledOut(fields: Mapping['fields'], name: string | null): readonly string[] {
  if (name === null) return []
  const field = fieldOf(fields, name)
  return field === undefined ? [name] : Array.isArray(field) ? field : []
}

function filledFrom(mapping: Mapping, headers: readonly string[], column: string, header: string): Mapping {
  const { mapping: with_, name } = naming(mapping, headers, header)
  return withWays(with_, 0, column, [name])
}

function accountFrom(
  mapping: Mapping,
  headers: readonly string[],
  column: string,
  id: string | null,
  name: string | null,
  isNew: boolean,
): Mapping {
  if (id === null && name === null) return mapping
  const first = id === null ? { mapping, name: undefined } : naming(mapping, headers, id)
  const second = name === null ? { mapping: first.mapping, name: undefined } : naming(first.mapping, headers, name)
  const by = { ...(first.name ? { id: first.name } : {}), ...(second.name ? { name: second.name } : {}) }
  return withWays(second.mapping, 0, column, [{ account: { ...by, ...(isNew ? { new: true as const } : {}) } }])
}

const accountWords = [
  'customer',
  'client',
  'account',
  'company',
  'klant',
  'bedrijf',
  'kunde',
  'firma',
  'société',
  'empresa',
]

/** Words that the header of a column which every row needs may hold, in a few languages. */
function hintsFor({ name, type }: Column): readonly string[] {
  if (type.kind === 'day') return ['date', 'datum', 'fecha', 'day', 'dag', 'tag', 'jour']
  if (type.kind === 'number') {
    return [
      'amount',
      'revenue',
      'total',
      'value',
      'net',
      'bedrag',
      'omzet',
      'betrag',
      'umsatz',
      'montant',
      'importe',
      'score',
    ]
  }
  if (type.kind === 'key') return ['number', 'nummer', 'nr', 'no.', 'id', 'reference', 'numéro', 'número']
  return name === 'name' ? ['name', 'naam', 'nom', 'nombre'] : []
}

function fitsIn({ type }: Column): (cell: string) => boolean {
  const text = (cell: string) => cell.trim()
  if (type.kind === 'day') return (cell) => text(cell) === '' || looksLikeDay(text(cell))
  if (type.kind === 'number') {
    return (cell) =>
      text(cell) === '' || [readNumber(text(cell), 'point'), readNumber(text(cell), 'comma')].some(isNumber)
  }
  return () => true
}

function isNumber(read: unknown): boolean {
  return typeof read === 'number'
}

function isFilled(cell: string): boolean {
  return cell.trim() !== ''
}
