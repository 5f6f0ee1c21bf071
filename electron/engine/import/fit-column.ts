import { type Each, type Fields, fieldOf } from '../../../shared/mapping/fields.ts'
import type { Condition, Filling, Mapping, Test } from '../../../shared/mapping/mapping.ts'
import type { OpenQuestion } from './import-result.ts'
import type { Origin, Piece, PlannedTest } from './plan.ts'

export type AnswerQuestion = Extract<OpenQuestion, { kind: 'answer' }>
/** Where a column comes from, or what it lacks for that. */
export type Tried =
  | Origin
  | { readonly kind: 'asked'; readonly question: AnswerQuestion }
  | { readonly kind: 'missing'; readonly name: string }

/** Holds one way to fill a column against the headers of a file. */
export function originOf(filling: Filling, mapping: Mapping, found: Fields, each: Each): Tried {
  const { from, text, account, ask, minus, months, per } = filling
  if (ask) return answered(ask, mapping, found, each)
  if (account) {
    const [id, name] = [account.id, account.name].map((field) => (field === undefined ? null : found.at(field, each)))
    if (id == null && name == null)
      return { kind: 'missing', name: spellingOf(account.name ?? account.id ?? 'account', mapping) }
    const unknown = account.new ? 'new' : account['or-none'] ? 'none' : 'problem'
    return { kind: 'account', id: id ?? null, name: name ?? null, unknown, read: filling.read }
  }
  if (text !== undefined) return wordsOf(text, mapping, found, each)
  if (from === undefined) return { kind: 'count' }
  const at = found.at(from, each)
  if (at === null) return { kind: 'missing', name: spellingOf(from, mapping) }
  if (months === undefined) {
    const place = (field: string | undefined) => (field === undefined ? null : found.at(field, each))
    return { kind: 'cell', at, filling, minus: place(minus), per: place(per?.from) }
  }
  if (typeof months === 'string') {
    const place = found.at(months, each)
    return place === null
      ? { kind: 'missing', name: spellingOf(months, mapping) }
      : { kind: 'later', at, filling, months: { kind: 'cell', at: place } }
  }
  const answer = answered(months.ask, mapping, found, each)
  if (answer.kind !== 'words') return answer
  return { kind: 'later', at, filling, months: { kind: 'fixed', text: answer.pieces.join('') } }
}

function answered(
  { what, among = [], optional }: NonNullable<Filling['ask']>,
  mapping: Mapping,
  found: Fields,
  each: Each,
): Tried {
  const about = each ? (found.headers[each.at] ?? '').trim() : null
  const name = about === null ? what : `${what}: ${about}`
  const answer = mapping.answers[name]
  if (answer !== undefined) return { kind: 'words', pieces: [answer] }
  return { kind: 'asked', question: { kind: 'answer', what, about, name, among, optional: optional ?? false } }
}

function wordsOf(text: string, mapping: Mapping, found: Fields, each: Each): Tried {
  const pieces: (string | Piece)[] = []
  for (const [n, piece] of text.split(/\{([^{}]+)\}/).entries()) {
    if (n % 2 === 0) {
      if (piece !== '') pieces.push(piece)
      continue
    }
    const [name = '', of = 'cell'] = piece.split(':')
    const at = found.at(name, each)
    if (at === null) return { kind: 'missing', name: spellingOf(name, mapping) }
    pieces.push(
      of === 'header' ? (found.headers[at] ?? '').trim() : { at, of: of === 'month' || of === 'day' ? of : 'cell' },
    )
  }
  return { kind: 'words', pieces }
}

/** The test whose field the file has; else the name of the one that it lacks. */
export function testOf(condition: Condition, mapping: Mapping, found: Fields, each: Each): PlannedTest | string {
  const tests = 'any' in condition ? condition.any : [condition]
  const words = (said: Test['is']) => (typeof said === 'string' ? (mapping.lists[said] ?? [said]) : (said ?? null))
  for (const test of tests) {
    const at = found.at(test.from, each)
    if (at === null) continue
    const by = test.by === undefined ? null : found.at(test.by, each)
    return { ...test, at, by: by ?? at, is: words(test.is), not: words(test.not) }
  }
  return spellingOf(tests[0]?.from ?? '', mapping)
}

/** How a person would look for a field in the file: its first spelling in words, "Account Name" rather than AccountName. */
function spellingOf(name: string, { fields }: Mapping): string {
  const spellings = [fieldOf(fields, name) ?? []].flatMap((field) => (Array.isArray(field) ? field : field.headers))
  return spellings.find((spelling) => spelling.includes(' ')) ?? spellings[0] ?? name
}
