import type { Day } from '../../../shared/days.ts'
import type { Figure } from '../../../shared/figures/figure.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import { calculationFor, type Valued, valueOfAccount, valuesOf } from '../calculate/values.ts'
import { asOf, choice, operandsOf } from '../terminal/arguments.ts'
import { textTable } from '../terminal/table.ts'
import { treeJson, treeLines } from '../terminal/tree.ts'
import { type Answer, type Command, refuse, type Terminal } from './command.ts'
import { valueJson } from './value-json.ts'
import { withBook } from './with-book.ts'

export const windows = ['relationship', 'term', 'year'] as const

export const value: Command = {
  name: 'value',
  operands: 'BOOK',
  help: 'Calculates the value delivered to each account.',
  options: [
    { name: 'account', value: 'ID', help: 'one account; all of them' },
    { name: 'as-of', value: 'DAY', help: 'the last day that counts; today' },
    { name: 'window', value: windows.join('|'), help: 'the days that count; relationship' },
    { name: 'explain', value: null, help: 'prints the working of every figure, down to file and row' },
  ],
  run: (args, terminal) => {
    const [file = ''] = operandsOf(value, args, 1, 1)
    const day = asOf(args, terminal)
    const window = choice(args, 'window', windows, 'relationship')
    const only = args.text('account')
    return withBook(file, 'read', (book): Answer => {
      const calculation = calculationFor(book, day)
      const one = only === null ? null : (valueOfAccount(book, calculation, only, window) ?? unknownAccount(only))
      const all = one ? [one] : valuesOf(book, calculation, window)
      const explain = args.has('explain')
      if (args.has('json')) return sayJson(all, { day, window, explain }, terminal)
      if (explain) return sayTrees(all, terminal)
      return { exit: 0, json: null, text: listed(Array.from(all, (valued) => valueJson(valued, day))) }
    })
  },
}

type Asked = { readonly day: Day; readonly window: WindowKind; readonly explain: boolean }

/** One document, an account at a time: the working of a large book is longer than any string may be. */
function sayJson(all: Iterable<Valued>, { day, window, explain }: Asked, terminal: Terminal): Answer {
  terminal.out(`{"asOf":"${day}","window":"${window}","accounts":[`)
  let mark = ''
  for (const valued of all) {
    const seen = new Set<string>()
    const account = valueJson(valued, day)
    const shown = explain ? { ...account, explain: figuresOf(valued).map((figure) => treeJson(figure, seen)) } : account
    terminal.out(`${mark}${JSON.stringify(shown)}`)
    mark = ','
  }
  terminal.out(']}\n')
  return { exit: 0, said: true }
}

function sayTrees(all: Iterable<Valued>, terminal: Terminal): Answer {
  for (const valued of all) {
    const seen = new Set<string>()
    const { accountId, name } = valued.facts.account
    const days = valued.value ? `${valued.value.window.from} to ${valued.value.window.to}` : 'no such window'
    terminal.out(`${accountId} ${name}, ${days}\n\n`)
    for (const figure of figuresOf(valued)) terminal.out(`${[...treeLines(figure, seen)].join('\n')}\n\n`)
  }
  return { exit: 0, said: true }
}

export function unknownAccount(id: string): never {
  refuse('unknown-account', `The book has no account "${id}". Ids are as they were imported, to the letter.`)
}

/** The figures of an account that can be printed, each with its working. */
export function figuresOf({ value: of }: Pick<Valued, 'value'>): readonly Figure[] {
  if (!of) return []
  const { hours, hoursSooner, outcomes, money, worth, paid, returnPerUnit, roi, presentValue, presentPaid, promised } =
    of
  const term = of.nextTerm ? [of.nextTerm.point, of.nextTerm.low, of.nextTerm.high] : []
  const each = of.indicators.flatMap((one) => [one.actual, one.baseline, one.expectation, one.met])
  const all = [
    hours,
    hoursSooner,
    outcomes,
    money,
    worth,
    paid,
    returnPerUnit,
    roi,
    presentValue,
    presentPaid,
    promised,
  ]
  return [...all, ...term, ...each]
}

function listed(accounts: readonly ReturnType<typeof valueJson>[]): string {
  const columns = ['account', '', 'worth', 'paid', 'per 1 paid', 'hours', 'sooner', 'outcomes'].map((title, at) => ({
    title,
    align: at < 2 ? ('left' as const) : ('right' as const),
  }))
  const shown = (figure: number | null) =>
    figure === null ? '–' : figure.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  const rows = accounts.map((one) => [
    one.accountId,
    one.currency,
    one.worth ?? '–',
    one.paid ?? '–',
    one.returnPerUnit?.toFixed(2) ?? '–',
    ...[one.hours, one.hoursSooner, one.outcomes].map(shown),
  ])
  return textTable(columns, rows)
}
