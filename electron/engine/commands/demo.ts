import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { addDays, type Day } from '../../../shared/days.ts'
import { inTheWay, readinessOf } from '../calculate/readiness.ts'
import { reviewOfBook, usualReview } from '../calculate/review.ts'
import { calculationFor, type Valued, valuesOf } from '../calculate/values.ts'
import { importTable } from '../import/import-file.ts'
import { readSample } from '../sample.ts'
import { writeStatement } from '../statement.ts'
import { listBatches } from '../store/batches.ts'
import { type Book, createBook, openBook } from '../store/book.ts'
import { operandsOf } from '../terminal/arguments.ts'
import { progressBar } from '../terminal/progress.ts'
import { type Command, codeAndMessage, Refusal, refuse, type Terminal } from './command.ts'
import { reviewTable } from './review-table.ts'
import { closing } from './with-book.ts'

type Made = { readonly accountId: string; readonly file: string }
type NotReady = {
  readonly accountId: string
  readonly problems: readonly { readonly code: string; readonly message: string }[]
}

export const demo: Command = {
  name: 'demo',
  operands: '',
  help: 'Makes the sample book, sets value next to CLV, and prints the statements of the next renewals.',
  options: [{ name: 'out', value: 'DIR', help: 'where to; ./demo' }],
  run: async (args, terminal) => {
    operandsOf(demo, args, 0, 0)
    const out = args.text('out') ?? 'demo'
    const sample = readSample()
    return closing(newBook(out), async (book) => {
      terminal.err(`Importing the exports of ${sample.company}\n`)
      await importAll(book, sample.files, terminal)
      const calculation = calculationFor(book, sample.asOf)
      const { review, clv } = reviewOfBook(book, calculation, usualReview)
      const { statements, notReady } = await printRenewals(book, calculation, path.join(out, 'statements'), terminal)
      const text = [
        `Value delivered next to CLV on ${sample.asOf}, whole relationships\n`,
        reviewTable(review, calculation.book.settings.currency),
        `CLV model ${clv.clv.model}. ${clv.clv.why}\n`,
        `Renewals within 90 days: ${statements.length} statements in ${path.join(out, 'statements')}`,
        ...statements.map((one) => `  ${one.file}`),
        ...notReady.map(
          (one) => `Not ready: ${one.accountId}. ${one.problems.map(({ message }) => message).join(' ')}`,
        ),
        `\nThe book is ${book.file}\n`,
      ].join('\n')
      return { exit: 0, json: { book: book.file, asOf: sample.asOf, statements, notReady }, text }
    })
  },
}

/** The demo's own book is made anew each time; nothing else in the folder is touched. */
function newBook(out: string): Book {
  const { currency, locale, company, brand, files } = readSample()
  const file = path.join(out, 'harbourline.counterpart')
  if (existsSync(file) && !holdsOnly(file, files)) {
    refuse('book-exists', `${file} holds more than the sample. Move it, or choose another folder with --out.`)
  }
  try {
    mkdirSync(path.join(out, 'statements'), { recursive: true })
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    refuse('cannot-write', `${out} cannot be written (${why}). Choose another folder with --out.`)
  }
  const made = createBook(file, { currency, locale, company, brand })
  if (!made.ok) throw new Refusal(made.problem)
  return made.value
}

/** Whether a file is a book with nothing in it but these files' imports. */
function holdsOnly(file: string, files: readonly string[]): boolean {
  const opened = openBook(file, 'read')
  if (!opened.ok) return false
  const names = new Set(files.map((one) => path.basename(one)))
  const only = listBatches(opened.value).every((batch) => names.has(batch.file))
  opened.value.close()
  return only
}

async function importAll(book: Book, files: readonly string[], terminal: Terminal): Promise<void> {
  for (const file of files) {
    const result = await importTable(book, file, { at: terminal.now().toISOString() })
    if (!result.committed)
      throw new Error(`The sample does not import: ${result.problems.map(({ message }) => message).join(' ')}`)
    terminal.err(`  ${result.file}: ${result.rows} rows into ${result.table}\n`)
  }
}

async function printRenewals(
  book: Book,
  calculation: ReturnType<typeof calculationFor>,
  folder: string,
  terminal: Terminal,
) {
  const { asOf } = calculation.book
  const renewing = [...valuesOf(book, calculation, 'relationship')].filter((one) => isRenewing(one, asOf))
  const statements: Made[] = []
  const notReady: NotReady[] = []
  const bar = progressBar('Printing statements', renewing.length, terminal)
  for (const valued of renewing) {
    const { accountId } = valued.facts.account
    const readiness = readinessOf(valued.facts, valued.value)
    const file = path.join(folder, `${accountId}.pdf`)
    const written = readiness.ready
      ? await writeStatement(book, calculation, valued, { out: file, brand: null, locale: null })
      : null
    if (written?.ok) statements.push({ accountId, file })
    else notReady.push({ accountId, problems: (written ? [written.problem] : inTheWay(readiness)).map(codeAndMessage) })
    bar.step()
  }
  bar.stop()
  return { statements, notReady }
}

function isRenewing({ value }: Valued, asOf: Day): boolean {
  const end = value?.contract?.endDate
  return end !== undefined && end <= addDays(asOf, 90)
}
