import type { Condition, Filling, Mapping } from './mapping.ts'

/** A way to fill a column: the name of a field or header, or a filling. */
export type Way = string | Filling

/** The ways to fill a column, the first that gives anything first. */
export function waysOf(columns: Mapping['parts'][number]['columns'], column: string): readonly Way[] {
  const ways = columns[column]
  return ways === undefined ? [] : Array.isArray(ways) ? ways : [ways]
}

/** The fields or headers that a way looks at. */
export function fieldsOfWay(way: Way): readonly string[] {
  if (typeof way === 'string') return [way]
  const { from, text, account, minus, per, months } = way
  return [
    from,
    account?.id,
    account?.name,
    minus,
    per?.from,
    typeof months === 'string' ? months : undefined,
    ...(text === undefined ? [] : fieldsInText(text)),
  ].filter((name) => name !== undefined)
}

/** The fields whose cells a fixed text takes in: `{id} {start:month}` has two. */
export function fieldsInText(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}:]+)(?::[a-z]+)?\}/g)].map(([, name = '']) => name)
}

export function fieldsOfCondition(condition: Condition): readonly string[] {
  const tests = 'any' in condition ? condition.any : [condition]
  return tests.flatMap(({ from, by }) => (by === undefined ? from : [from, by]))
}

/** All fields and headers that a mapping looks at, each once. */
export function fieldsUsed({ parts, skipRows }: Mapping): readonly string[] {
  const names = parts.flatMap(({ columns, where }) => [
    ...Object.keys(columns).flatMap((column) => waysOf(columns, column).flatMap(fieldsOfWay)),
    ...where.flatMap(fieldsOfCondition),
  ])
  return [...new Set(skipRows.without === undefined ? names : [...names, skipRows.without])]
}
