import { reviewFormat } from '../../../shared/contract/review.ts'
import { toMinor } from '../../../shared/money/money.ts'
import { noLevers } from '../../../shared/review/levers.ts'
import { todayOf, tornado, whatIf } from '../../../shared/review/what-if.ts'
import { type BookReview, reviewOfBook, thresholdsIn } from '../calculate/review.ts'
import { calculationFor } from '../calculate/values.ts'
import { writeReview } from '../export/review-file.ts'
import { reviewJson } from '../export/review-json.ts'
import { type Arguments, asOf, choice, number, operandsOf } from '../terminal/arguments.ts'
import { modelOf, models } from './clv.ts'
import { type Command, Refusal, refuse } from './command.ts'
import { sayReviewJson, sayReviewTrees } from './review-explain.ts'
import { reviewLists } from './review-lists.ts'
import { reviewTable } from './review-table.ts'
import { tornadoJson, tornadoText, whatIfJson, whatIfText } from './review-what-if.ts'
import { localeOf } from './statement.ts'
import { unknownAccount, windows } from './value.ts'
import { leversIn } from './what-if-levers.ts'
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
    { name: 'renewing-within', value: 'DAYS', help: 'renewals that come first in the lists; 90' },
    { name: 'what-if', value: 'LEVERS', help: 'supposes otherwise, such as capture=0.4,hourlyRate=x0.9,discount=0.12' },
    { name: 'tornado', value: 'SWING', help: 'moves each lever alone, such as 0.2: a fifth lower and higher' },
    { name: 'explain', value: null, help: 'prints the working of every figure, down to file and row' },
    { name: 'account', value: 'ID', help: 'whose working is printed, and stands in the XLSX' },
    { name: 'locale', value: 'L', help: "language of workbook and PDF, such as nl-NL; the book's" },
    { name: 'csv', value: 'FILE', help: 'writes the accounts as CSV as well' },
    { name: 'xlsx', value: 'FILE', help: 'writes a workbook: accounts, concentration, lists, method, working' },
    { name: 'pdf', value: 'FILE', help: 'writes the finance review as a PDF, marked internal' },
  ],
  run: (args, terminal) => {
    const [file = ''] = operandsOf(review, args, 1, 1)
    const day = asOf(args, terminal)
    const window = choice(args, 'window', windows, 'relationship')
    const [value, clv] = [number(args, 'value-threshold', -most, most), number(args, 'clv-threshold', -most, most)]
    const renewingWithin = daysIn(args)
    const only = args.text('account')
    const locale = localeOf(args.text('locale'))
    const suppose = supposing(args)
    const model = modelOf(args)
    return withBook(file, 'read', async (book) => {
      const calculation = calculationFor(book, day)
      const { settings } = calculation.book
      const { currency } = settings
      const minor = (given: number | null) => (given === null ? null : toMinor(given, currency))
      const thresholds = thresholdsIn(settings, { value: minor(value), clv: minor(clv) })
      const cut = { window, thresholds, renewingWithin }
      const asked = args.text('model') === null ? settings.clvModel : model
      const found = reviewOfBook(book, calculation, { ...cut, model: asked, margin: null })
      if (only !== null && !found.review.accounts.some(({ accountId }) => accountId === only)) unknownAccount(only)
      for (const format of reviewFormat.options) {
        const path = args.text(format)
        if (path === null) continue
        const written = await writeReview(found, { ...cut, accountId: only, locale }, format, path)
        if (!written.ok) throw new Refusal(written.problem)
      }
      const supposed = suppose(found)
      const json = { ...reviewJson(found, window), ...supposed.json }
      if (args.has('explain'))
        return args.has('json') ? sayReviewJson(json, found, only, terminal) : sayReviewTrees(found, only, terminal)
      const text = [
        reviewTable(found.review, currency),
        `CLV model ${json.model}. ${json.why}\n`,
        reviewLists(found.review),
        ...supposed.text,
      ]
      return { exit: 0, json, text: text.join('\n') }
    })
  },
}

/** `90` or `90d`. */
function daysIn(args: Arguments): number {
  const text = args.text('renewing-within') ?? '90'
  const days = /^(\d{1,5})d?$/.exec(text)?.[1]
  return days === undefined
    ? refuse('usage', `--renewing-within has to be a number of days such as 90, and "${text}" is none.`)
    : Number(days)
}

type Supposed = { readonly json: Readonly<Record<string, unknown>>; readonly text: readonly string[] }

/** What `--what-if` and `--tornado` ask for; checked before the book is opened. */
function supposing(args: Arguments): (found: BookReview) => Supposed {
  const asked = args.text('what-if')
  const levers = asked === null ? null : leversIn(asked)
  const swing = number(args, 'tornado', 0.001, 1)
  return ({ suppositions, calculation, clv }) => {
    const { settings } = calculation.book
    const { currency } = settings
    const supposed = levers && whatIf(suppositions, levers)
    const bars = swing === null ? null : tornado(suppositions, todayOf(clv.clv, settings), swing)
    const still = levers && suppositions.clvUnder === null && (levers.discount !== null || levers.retention !== null)
    return {
      json: {
        ...(supposed ? { whatIf: whatIfJson(supposed, suppositions, currency) } : {}),
        ...(bars ? { tornado: tornadoJson(bars, currency) } : {}),
      },
      text: [
        ...(supposed ? [whatIfText(supposed, whatIf(suppositions, noLevers), currency)] : []),
        ...(still ? [`The CLV model ${clv.clv.model} uses neither discount nor retention: CLV stays as it is.\n`] : []),
        ...(bars && swing !== null ? [tornadoText(bars, swing, currency)] : []),
      ],
    }
  }
}
