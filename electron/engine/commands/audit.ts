import { type Readiness, readinessOf } from '../calculate/readiness.ts'
import { calculationFor, valuesOf } from '../calculate/values.ts'
import { asOf, operandsOf } from '../terminal/arguments.ts'
import { type Command, codeAndMessage } from './command.ts'
import { withBook } from './with-book.ts'

export const audit: Command = {
  name: 'audit',
  operands: 'BOOK',
  help: 'Says what stands between each account and a statement.',
  options: [{ name: 'as-of', value: 'DAY', help: 'the day to look at; today' }],
  run: (args, terminal) => {
    const [file = ''] = operandsOf(audit, args, 1, 1)
    const day = asOf(args, terminal)
    return withBook(file, 'read', (book) => {
      const calculation = calculationFor(book, day)
      const accounts = [...valuesOf(book, calculation, 'relationship')].map(({ facts, value }) =>
        readinessOf(facts, value),
      )
      const ready = accounts.filter((one) => one.ready).length
      return {
        exit: 0,
        json: { accounts: accounts.map((one) => ({ ...one, problems: one.problems.map(codeAndMessage) })) },
        text: `${accounts.map(said).join('')}${ready} of ${accounts.length} accounts are ready.\n`,
      }
    })
  },
}

function said({ accountId, ready, problems }: Readiness): string {
  return `${accountId}: ${ready ? 'ready' : 'NOT READY'}\n${problems.map(({ message }) => `  ${message}\n`).join('')}`
}
