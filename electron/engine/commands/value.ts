import type { Figure } from '../../../shared/figures/figure.ts'
import { calculationFor, type Valued, valueOfAccount, valuesOf } from '../calculate/values.ts'
import { asOf, choice, operandsOf } from '../terminal/arguments.ts'
import { textTable } from '../terminal/table.ts'
import { treeJson, treeLines } from '../terminal/tree.ts'
import { type Command, refuse } from './command.ts'
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
    return withBook(file, 'read', (book) => {
      const calculation = calculationFor(book, day)
      const one = only === null ? null : (valueOfAccount(book, calculation, only, window) ?? unknownAccount(only))
      const all = one ? [one] : valuesOf(book, calculation, window)
      const explain = args.has('explain')
      const accounts = [...all].map((valued) => {
        const json = valueJson(valued, day)
        const trees = explain ? figuresOf(valued) : []
        const seen = new Set<string>()
        if (!args.has('json'))
          return { json, text: trees.map((figure) => `${[...treeLines(figure, seen)].join('\n')}\n\n`).join('') }
        return { json: explain ? { ...json, explain: trees.map((figure) => treeJson(figure, seen)) } : json, text: '' }
      })
      const text = explain ? accounts.map((each) => each.text).join('') : listed(accounts.map((each) => each.json))
      return { exit: 0, json: { asOf: day, window, accounts: accounts.map((each) => each.json) }, text }
    })
  },
}

export function unknownAccount(id: string): never {
  refuse('unknown-account', `The book has no account "${id}". Ids are as they were imported, to the letter.`)
}

function figuresOf({ value: of }: Valued): readonly Figure[] {
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
