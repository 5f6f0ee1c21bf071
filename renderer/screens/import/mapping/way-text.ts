import { fieldOf, fieldsOf } from '../../../../shared/mapping/fields.ts'
import type { Way } from '../../../../shared/mapping/fields-used.ts'
import type { Condition, Filling, Mapping, Test } from '../../../../shared/mapping/mapping.ts'
import type { WindowWords } from '../../../words/use-words.ts'
import { askedText } from '../import-words.ts'

/** Says in words how a column is filled, with the headers that the file has. */
export function wayText(
  ways: readonly Way[],
  mapping: Mapping,
  headers: readonly string[],
  words: WindowWords,
): string {
  const fillings = ways.map((way) => (typeof way === 'string' ? { from: way } : way))
  const from = fillings.map((filling) => whence(filling, mapping, headers, words))
  const [only, second] = fillings
  if (only && !second) return [...from, ...reckoned(only, mapping, headers, words)].join(', ')
  return from.reduce((first, other) => words.say('mapping.way.else', { first, other }))
}

function whence(filling: Filling, mapping: Mapping, headers: readonly string[], words: WindowWords): string {
  const { say } = words
  const { from, text, account, ask, months } = filling
  const header = (field: string) => headerText(field, mapping, headers)
  if (account)
    return [account.id, account.name].flatMap((field) => (field === undefined ? [] : header(field))).join(' / ')
  if (ask) return say('mapping.way.ask', { what: askedText(ask.what, words) })
  if (text !== undefined) return textWithHeaders(text, mapping, headers)
  if (from === undefined) return say('mapping.way.count')
  if (months === undefined) return header(from)
  return say('mapping.way.months', {
    from: header(from),
    months: typeof months === 'string' ? header(months) : askedText(months.ask.what, words),
  })
}

/** What is done to a number or a word on its way, shortly. */
export function reckoned(
  filling: Filling,
  mapping: Mapping,
  headers: readonly string[],
  { say, number }: WindowWords,
): readonly string[] {
  const { times, over, minus, per, yearly, summarise, values, read, decimal, dates } = filling
  const header = (field: string) => headerText(field, mapping, headers)
  return [
    ...(times === undefined ? [] : [`× ${number(times, 6)}`]),
    ...(over === undefined ? [] : [`÷ ${number(over, 6)}`]),
    ...(minus === undefined ? [] : [say('mapping.way.minus', { column: header(minus) })]),
    ...(per === undefined ? [] : [say('mapping.way.per', { column: header(per.from) })]),
    ...(yearly ? [say('mapping.way.yearly')] : []),
    ...(summarise === undefined ? [] : [say(`mapping.way.summarise-${summarise}`)]),
    ...(values === undefined ? [] : [say('mapping.way.values', { count: Object.keys(values).length })]),
    ...(read === undefined ? [] : [say(`mapping.way.read-${read}`)]),
    ...(decimal === undefined ? [] : [say(`mapping.way.decimal-${decimal}`)]),
    ...(dates === undefined ? [] : [dates]),
  ]
}

/** A field as the file writes it, else in its first spelling. */
export function headerText(name: string, mapping: Mapping, headers: readonly string[]): string {
  const at = fieldsOf(mapping, headers).at(name, null)
  if (at !== null) return (headers[at] ?? '').trim()
  const field = fieldOf(mapping.fields, name)
  return (field === undefined ? name : Array.isArray(field) ? field[0] : field.headers[0]) ?? name
}

/** A fixed text with the file's headers in its braces, as people read and write it. */
export function textWithHeaders(text: string, mapping: Mapping, headers: readonly string[]): string {
  return text.replace(
    /\{([^{}:]+)(:[a-z]+)?\}/g,
    (_, name: string, of = '') => `{${headerText(name, mapping, headers)}${of}}`,
  )
}

/** The test of a condition that the file decides by: the first whose column it has. */
export function decidingTest(condition: Condition, mapping: Mapping, headers: readonly string[]): Test | null {
  const tests = 'any' in condition ? condition.any : [condition]
  const fields = fieldsOf(mapping, headers)
  return tests.find(({ from }) => fields.at(from, null) !== null) ?? tests[0] ?? null
}
