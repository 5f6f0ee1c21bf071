import { toMinor } from '../../../shared/money/money.ts'
import { reviewOfBook, usualReview } from '../calculate/review.ts'
import { calculationFor } from '../calculate/values.ts'
import { reviewCsv } from '../export/review-csv.ts'
import { reviewJson } from '../export/review-json.ts'
import { asOf, choice, number, operandsOf } from '../terminal/arguments.ts'
import { writeWhole } from '../write-file.ts'
import { modelOf, models } from './clv.ts'
import { type Command, Refusal, refuse } from './command.ts'
import { reviewTable } from './review-table.ts'
import { windows } from './value.ts'
import { withBook } from './with-book.ts'

const most = Number.MAX_SAFE_INTEGER / 1000

export const review: Command = {
  name: 'review',
  operands: 'BOOK',
  help: 'Sets the value delivered to each account next to its CLV. Internal: never for a customer.',
  options: [
    { name: 'as-of', value: 'DAY', help: 'the last day that counts; today' },
    { name: 'window', value: windows.join('|'), help: 'the days that count; relationship' },
    { name: 'model', value: models.join('|'), help: 'of the CLV; auto' },
    { name: 'value-threshold', value: 'X', help: 'from which worth counts as high; the median' },
    { name: 'clv-threshold', value: 'X', help: 'from which CLV counts as high; the median' },
    { name: 'csv', value: 'FILE', help: 'writes the accounts as CSV as well' },
    { name: 'xlsx', value: 'FILE', help: '(a later version)' },
    { name: 'pdf', value: 'FILE', help: '(a later version)' },
  ],
  run: (args, terminal) => {
    const [file = ''] = operandsOf(review, args, 1, 1)
    const day = asOf(args, terminal)
    const window = choice(args, 'window', windows, 'relationship')
    for (const name of ['xlsx', 'pdf']) {
      if (args.text(name) !== null) refuse('usage', `--${name} comes with a later version. Take --csv FILE or --json.`)
    }
    const [value, clv] = [number(args, 'value-threshold', -most, most), number(args, 'clv-threshold', -most, most)]
    const model = modelOf(args)
    return withBook(file, 'read', (book) => {
      const calculation = calculationFor(book, day)
      const { currency, clvModel, ...settings } = calculation.book.settings
      const minor = (given: number | null, set: number | null) => {
        const major = given ?? set
        return major === null ? null : toMinor(major, currency)
      }
      const thresholds = {
        value: minor(value, settings['thresholds.value']),
        clv: minor(clv, settings['thresholds.clv']),
      }
      const asked = args.text('model') === null ? clvModel : model
      const found = reviewOfBook(book, calculation, { ...usualReview, model: asked, window, thresholds })
      const json = reviewJson(found, window)
      const csv = args.text('csv')
      const written = csv === null ? null : writeWhole(csv, reviewCsv(json))
      if (written && !written.ok) throw new Refusal(written.problem)
      return {
        exit: 0,
        json,
        text: `${reviewTable(found.review, currency)}\nCLV model ${json.model}. ${found.clv.clv.why}\n`,
      }
    })
  },
}
