import { isBlank } from '../../../../shared/mapping/edit.ts'
import { fieldsOf } from '../../../../shared/mapping/fields.ts'
import { fieldsOfCondition, fieldsOfWay, type Way, waysOf } from '../../../../shared/mapping/fields-used.ts'
import type { Filling, Mapping, MappingPart } from '../../../../shared/mapping/mapping.ts'
import { type Column, tableOf } from '../../../../shared/tables.ts'

/** How a column of ours is filled, as far as the editor can change it; the rest it only says. */
export type Source =
  | { readonly kind: 'none' }
  /** One column of the file, by its field; `header` null: the file does not have it. */
  | { readonly kind: 'column'; readonly field: string; readonly header: string | null; readonly filling: Filling }
  | { readonly kind: 'text'; readonly text: string; readonly filling: Filling }
  | { readonly kind: 'account'; readonly id: string | null; readonly name: string | null; readonly filling: Filling }
  | { readonly kind: 'ask'; readonly what: string; readonly among: readonly string[] }
  /** Several ways, or one that is made of more than one column. */
  | { readonly kind: 'made'; readonly ways: readonly Way[] }

export function sourceOf(mapping: Mapping, part: MappingPart, column: Column, headers: readonly string[]): Source {
  const ways = waysOf(part.columns, column.name)
  const found = fieldsOf(mapping, headers)
  const headerOf = (field: string | undefined) => {
    const at = field === undefined ? null : found.at(field, null)
    return at === null ? null : (headers[at] ?? '').trim()
  }
  const [way, second] = working(ways, mapping, headers)
  if (way === undefined) return { kind: 'none' }
  if (second !== undefined) return { kind: 'made', ways: working(ways, mapping, headers) }
  const filling = typeof way === 'string' ? { from: way } : way
  const { from, text, account, ask, months } = filling
  if (account) return { kind: 'account', id: headerOf(account.id), name: headerOf(account.name), filling }
  if (ask) return { kind: 'ask', what: ask.what, among: ask.among ?? [] }
  if (text !== undefined) return { kind: 'text', text, filling }
  if (from === undefined || months !== undefined) return { kind: 'made', ways: [way] }
  return { kind: 'column', field: from, header: headerOf(from), filling }
}

/** The ways whose columns the file has; where it has none, all of them. */
function working(ways: readonly Way[], mapping: Mapping, headers: readonly string[]): readonly Way[] {
  const found = fieldsOf(mapping, headers)
  const there = ways.filter((way) => fieldsOfWay(way).every((field) => found.at(field, null) !== null))
  return there.length > 0 ? there : ways
}

/** The ways of a column with the one that works in this file changed; those for other files stay. */
export function changed(
  mapping: Mapping,
  part: MappingPart,
  column: string,
  headers: readonly string[],
  to: Way,
): readonly Way[] {
  const ways = waysOf(part.columns, column)
  const [old] = working(ways, mapping, headers)
  return ways.map((way) => (way === old ? to : way))
}

/** Another column for the same thing: what was said of the number stays, what was said of the old column's words goes. */
export function movedTo(field: string, before: Source): Way {
  if (before.kind !== 'column') return field
  const { values: _, else: _other, decimal: _decimal, dates: _dates, ...rest } = before.filling
  return tidy({ ...rest, from: field })
}

/** Only a column is written as its name alone. */
export function tidy(filling: Filling): Way {
  const said = Object.entries(filling).filter(([, value]) => value !== undefined)
  const [only] = said
  return said.length === 1 && only?.[0] === 'from' && filling.from !== undefined
    ? filling.from
    : (Object.fromEntries(said) as Filling)
}

export type Lack = {
  readonly table: MappingPart['table']
  readonly columns: readonly string[]
  readonly tests: boolean
}

/**
 * What each part of a mapping needs and does not get from a file: columns of ours, by name, and columns of the file that
 * its tests look at. A part that may be left aside needs nothing.
 */
export function lackedBy(mapping: Mapping, headers: readonly string[]): readonly Lack[] {
  return mapping.parts.flatMap((part) => lacksOf(mapping, part, headers) ?? [])
}

export function lacksOf(mapping: Mapping, part: MappingPart, headers: readonly string[]): Lack | null {
  if (part.optional) return null
  const found = fieldsOf(mapping, headers)
  const isThere = (field: string) => found.at(field, null) !== null
  const gives = (way: Way) => {
    if (isBlank(way)) return false
    const account = typeof way === 'string' ? undefined : way.account
    const fields = account ? [account.id, account.name].filter((field) => field !== undefined) : fieldsOfWay(way)
    return account ? fields.some(isThere) : fields.every(isThere)
  }
  const columns = tableOf(part.table)
    .columns.filter(({ name, required }) => required && !waysOf(part.columns, name).some(gives))
    .map(({ name }) => name)
  const tests = part.where.some((condition) => !fieldsOfCondition(condition).some(isThere))
  return columns.length === 0 && !tests ? null : { table: part.table, columns, tests }
}

/** How a number's unit becomes ours. */
export const units = [
  { name: 'minutes', over: 60 },
  { name: 'seconds', over: 3600 },
  { name: 'days', times: 24 },
  { name: 'percent', over: 100 },
  { name: 'cents', over: 100 },
  { name: 'thousands', times: 1000 },
] as const
export type UnitName = (typeof units)[number]['name']

/** A unit by its name; `factor`: the number is multiplied by something else. */
export function unitOf({ times, over }: Filling, column: string): UnitName | 'factor' | null {
  if (times === undefined && over === undefined) return null
  const found = units.filter(
    (unit) => times === ('times' in unit ? unit.times : undefined) && over === ('over' in unit ? unit.over : undefined),
  )
  const [first] = found.toSorted((a, b) => Number(isUsual(b.name, column)) - Number(isUsual(a.name, column)))
  return first?.name ?? 'factor'
}

/** A hundredth of an amount of money is a cent; of a share, a percent. */
function isUsual(unit: UnitName, column: string): boolean {
  return unit === (/capture|attribution|actual|value$/.test(column) ? 'percent' : 'cents')
}
