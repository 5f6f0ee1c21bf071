import { profitFigure } from '../../../shared/clv/profit.ts'
import type { Day } from '../../../shared/days.ts'
import { given, ratio } from '../../../shared/figures/make.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { accountValue } from '../../../shared/value/account-value.ts'
import { breathing } from '../breathing.ts'
import { type BookClv, gatherClv } from '../calculate/clv.ts'
import { calculationFor } from '../calculate/values.ts'
import type { Book } from '../store/book.ts'
import { readAccounts } from '../store/facts.ts'
import { type AccountNumbers, accountNumbers } from './account-numbers.ts'

export type NumbersOf = { readonly accountId: string; readonly numbers: AccountNumbers }
export type ClvOf = { readonly accountId: string; readonly clv: Minor | null; readonly reciprocity: number | null }

/** Whom it tells what it has found, and what it is told meanwhile. */
export type Calculating = {
  readonly numbers: (found: readonly NumbersOf[]) => void
  readonly clv: (found: readonly ClvOf[]) => void
  /** Accounts that somebody is looking at: they have their turn before the others. Taken from as they are calculated. */
  readonly first: string[]
  readonly stopped: () => boolean
}

const pause = 200 // milliseconds between two reports

/**
 * Calculates all accounts in one walk over the book, in the order given but for those that somebody looks at, and at its
 * end CLV, which needs them all. Null where it was stopped.
 */
export async function calculateAccounts(
  book: Book,
  asOf: Day,
  ids: readonly string[],
  { numbers, clv, first, stopped }: Calculating,
): Promise<BookClv | null> {
  const calculation = calculationFor(book, asOf)
  const { settings } = calculation.book
  const gathering = gatherClv(calculation, { model: settings.clvModel, margin: null })
  const breathe = breathing()
  const earned = new Map<string, Pick<AccountNumbers, 'bookWorth' | 'from'>>()
  let found: NumbersOf[] = []
  let told = performance.now()
  for (const facts of readAccounts(book, asOf, inTurn(ids, first))) {
    const { accountId } = facts.account
    gathering.see(facts)
    const its = accountNumbers(calculation, { facts, value: accountValue(calculation, facts, 'relationship') })
    earned.set(accountId, { bookWorth: its.bookWorth, from: its.from })
    found.push({ accountId, numbers: its })
    if (performance.now() - told > pause) {
      numbers(found)
      found = []
      told = performance.now()
    }
    await breathe()
    if (stopped()) return null
  }
  numbers(found)
  const whole = gathering.finish()
  const { currency } = settings
  clv(
    [...whole.clv.accounts].map(([accountId, one]) => {
      const { bookWorth, from } = earned.get(accountId) ?? { bookWorth: null, from: null }
      const own = whole.earnings.get(accountId)
      const profit = own && from !== null ? profitFigure('profit', 'profit', own, currency, from) : null
      const worth = given({ id: 'worth', label: 'worth', unit: { kind: 'money', currency } }, bookWorth, [])
      const head = { id: 'reciprocity', label: 'reciprocity', unit: { kind: 'number' } } as const
      return {
        accountId,
        clv: one.clv.value as Minor | null,
        reciprocity: profit ? ratio(head, worth, profit).value : null,
      }
    }),
  )
  return whole
}

function* inTurn(ids: readonly string[], first: string[]): Generator<string> {
  const had = new Set<string>()
  const own = ids.values()
  for (;;) {
    const wanted = first.shift()
    const next = wanted === undefined ? own.next() : { done: false, value: wanted }
    if (next.done || next.value === undefined) return
    if (had.has(next.value)) continue
    had.add(next.value)
    yield next.value
  }
}
