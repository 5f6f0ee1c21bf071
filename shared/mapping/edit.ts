import { fieldsOf } from './fields.ts'
import { fieldsUsed, type Way, waysOf } from './fields-used.ts'
import { headerKey } from './header-key.ts'
import type { Condition, Mapping, MappingPart } from './mapping.ts'

/*
 * Changes to a mapping: each gives a new one, and leaves everything that it is not about as it was.
 */

const longest = 500

/** The mapping with a name for a header of a file: the field that it is already, or one more. */
export function naming(
  mapping: Mapping,
  headers: readonly string[],
  header: string,
): { readonly mapping: Mapping; readonly name: string } {
  const at = headers.findIndex((one) => headerKey(one) === headerKey(header))
  const fields = fieldsOf(mapping, headers)
  const known = Object.entries(mapping.fields).find(
    ([name, field]) => Array.isArray(field) && fields.at(name, null) === at && at !== -1,
  )
  if (known) return { mapping, name: known[0] }
  const spelling = header.trim().length > longest ? `${header.trim().slice(0, longest - 1)}*` : header.trim()
  const name = freeName(mapping, spelling)
  return { mapping: { ...mapping, fields: { ...mapping.fields, [name]: [spelling] } }, name }
}

function freeName({ fields }: Mapping, spelling: string): string {
  // Braces and colons mean something in a text with fields in it.
  const plain = spelling.replace(/[{}:]+/g, ' ').trim() || 'column'
  const names = [plain, ...Array.from({ length: 100 }, (_, n) => `${plain.slice(0, longest - 4)} ${n + 2}`)]
  return names.find((name) => !Object.hasOwn(fields, name)) ?? plain
}

/** With other ways to fill a column of one part; without any it is left empty. */
export function withWays(mapping: Mapping, place: number, column: string, ways: readonly Way[]): Mapping {
  return withPart(mapping, place, (part) => {
    const { [column]: _, ...others } = part.columns
    const [only, second] = ways
    if (only === undefined) return { ...part, columns: others }
    return { ...part, columns: { ...others, [column]: second === undefined ? only : [...ways] } }
  })
}

export function withWhere(mapping: Mapping, place: number, where: readonly Condition[]): Mapping {
  return withPart(mapping, place, (part) => ({ ...part, where: [...where] }))
}

export function withPart(mapping: Mapping, place: number, change: (part: MappingPart) => MappingPart): Mapping {
  return { ...mapping, parts: mapping.parts.map((part, at) => (at === place ? change(part) : part)) }
}

/** Without fixed words that are none: somebody emptied the field and went on. */
export function withoutBlanks(mapping: Mapping): Mapping {
  return mapping.parts.reduce((next, { columns }, place) => {
    const blank = Object.keys(columns).filter((column) => waysOf(columns, column).some(isBlank))
    return blank.reduce((one, column) => {
      const ways = waysOf(columns, column).filter((way) => !isBlank(way))
      return withWays(one, place, column, ways)
    }, next)
  }, mapping)
}

export function isBlank(way: Way): boolean {
  return typeof way !== 'string' && way.text?.trim() === ''
}

/**
 * As it is kept: one of a person's own is known by the headers that it uses, and the others of its file help to know
 * the next one; a preset that was changed is known as it was.
 */
export function toKeep(draft: Mapping, headers: readonly string[], isOwn: boolean): Mapping {
  const mapping = withoutBlanks(draft)
  if (!isOwn) return mapping
  const used = fieldsUsed(mapping)
  const found = fieldsOf(mapping, headers)
  const tells = used.filter((name) => found.at(name, null) !== null)
  const places = new Set(tells.map((name) => found.at(name, null)))
  const others = headers.filter((header, at) => header.trim() !== '' && !places.has(at))
  return {
    ...mapping,
    fields: Object.fromEntries(Object.entries(mapping.fields).filter(([name]) => used.includes(name))),
    tells,
    others: others.map((header) => header.trim().slice(0, longest)),
  }
}
