import { z } from 'zod'
import { ask, askShell } from './message.ts'
import { count, currency, day, job, list, minor, nothing, orNull, problem, text, token } from './values.ts'

/** The open book as the window knows it; `version` grows with every change of it. */
export const bookInfo = z.strictObject({
  name: text,
  /** The folder, for people to read; it is never sent back. */
  where: text,
  company: orNull(text),
  currency,
  locale: text,
  readOnly: z.boolean(),
  sample: z.boolean(),
  version: count,
  /** The clock's day when the book was opened, and the day to look at first: the sample company has one of its own. */
  today: day,
  asOf: day,
  /** The last day that any row bears; later than `today` where the clock is wrong or the rows are. */
  lastDay: orNull(day),
  /** The day of the last import by the clock of then; later than `today` only where a clock is or was wrong. */
  lastImport: orNull(day),
  accounts: count,
})
export type BookInfo = z.infer<typeof bookInfo>

export const engineState = z.enum(['starting', 'ready', 'hangs', 'stopped'])

const bookState = z.strictObject({ book: orNull(bookInfo), engine: engineState })

const recentBook = z.strictObject({
  id: text,
  name: text,
  where: text,
  openedAt: text,
  sample: z.boolean(),
})

const renewal = z.strictObject({
  accountId: text,
  name: text,
  manager: orNull(text),
  renewalDate: day,
  daysLeft: z.int(),
  currency,
  worth: orNull(minor),
  paid: orNull(minor),
  returnPerUnit: orNull(z.number()),
  /** Null: not worked out yet. */
  ready: orNull(z.boolean()),
  /** What is in the way of its statement. */
  problems: list(problem),
})

/** One kind of thing to do, by the code of the problem, for how many accounts, and the first of them. */
const todo = problem.extend({
  blocking: z.boolean(),
  accounts: count,
  first: list(z.strictObject({ accountId: text, name: text })),
})

const home = z.strictObject({
  asOf: day,
  /** While the accounts are being calculated the totals cover those done so far. */
  calculated: count,
  accounts: count,
  secondsLeft: orNull(count),
  /** The first of them by date; `days` counts all. */
  renewals: list(renewal),
  days: list(z.strictObject({ day, ready: count, notReady: count, pending: count })),
  renewalsLater: count,
  /** Whoever has an account, whatever its renewal. */
  managers: list(text),
  /** In the book's currency, over whole relationships; null where no account's is known. */
  totals: z.strictObject({
    currency,
    worth: orNull(minor),
    paid: orNull(minor),
    money: orNull(minor),
    /** Over the `compared` accounts of which both worth and paid are known. */
    returnPerUnit: orNull(z.number()),
    compared: count,
    hours: orNull(z.number()),
    hoursSooner: orNull(z.number()),
    outcomes: orNull(z.number()),
    ready: count,
  }),
  todos: list(todo),
})
export type Home = z.infer<typeof home>

/** What the program can show on the web, by name. */
const linkName = z.enum(['currencies', 'languageTags'])
export type LinkName = z.infer<typeof linkName>

export const book = {
  bookState: askShell(nothing, bookState),
  /** Null: the dialog was cancelled. */
  newBook: askShell(z.strictObject({ currency, locale: text, company: orNull(text) }), orNull(bookInfo)),
  openBook: askShell(nothing, orNull(bookInfo)),
  openRecent: askShell(z.strictObject({ id: text }), bookInfo),
  forgetRecent: askShell(z.strictObject({ id: text }), nothing),
  /** Puts a forgotten one back where it was. */
  recallRecent: askShell(z.strictObject({ id: text }), nothing),
  /** A book that was dropped on the window. */
  openDropped: askShell(z.strictObject({ token }), bookInfo),
  /** Makes the sample book the first time; afterwards opens it as it was left. */
  openSample: askShell(z.strictObject({ job }), bookInfo),
  closeBook: askShell(nothing, nothing),
  recentBooks: askShell(nothing, list(recentBook)),
  /** `manager` null: everybody's renewals; totals and what is to be done are always the whole book's. */
  home: ask(z.strictObject({ asOf: day, withinDays: count, manager: orNull(text) }), home),
  /** Stops a long work; nothing happens where it has ended. */
  cancel: ask(z.strictObject({ job }), nothing),
  restartEngine: askShell(nothing, nothing),
  /** One of the addresses that the program knows by name. */
  openLink: askShell(z.strictObject({ name: linkName }), nothing),
}
