import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Broker, brokerOf } from '../../electron/shell/broker.ts'
import type { Desktop } from '../../electron/shell/desktop.ts'
import { engineChild } from '../../electron/shell/engine-child.ts'
import { clientOf } from '../../shared/contract/asking.ts'
import { contract, type InputOf } from '../../shared/contract/contract.ts'
import type { StatementQuestion } from '../../shared/contract/statement.ts'
import type { Currency } from '../../shared/money/currency.ts'
import { noLevers } from '../../shared/review/levers.ts'
import { scratchFolder } from './scratch.ts'

const engineMain = join(import.meta.dirname, '../../electron/engine/main.ts')

test('without a book a question of one is refused with what to do', async () => {
  const { ask } = window()
  expect(await ask.batches()).toMatchObject({ ok: false, problem: { code: 'no-book' } })
})

test('a new book takes a file that a dialog chose, keeps it, and takes it back', async () => {
  const folder = scratchFolder()
  const file = join(folder, 'accounts.csv')
  writeFileSync(file, 'account_id,name\nA1,First\nA2,\n')
  const { ask, tells } = window({
    chooseNewBook: async () => join(folder, 'mine'),
    chooseFiles: async () => [file],
  })
  const made = await ask.newBook({ currency: 'EUR' as Currency, locale: 'nl-NL', company: 'Ours' })
  expect(made).toMatchObject({ ok: true, value: { name: 'mine', company: 'Ours', accounts: 0 } })
  expect(existsSync(join(folder, 'mine.counterpart'))).toBe(true)
  const chosen = await ask.chooseFiles()
  const token = chosen.ok ? (chosen.value?.[0]?.token ?? '') : ''

  const strict = await ask.importFiles({ job: 'a', files: [{ token }], skipBadRows: false })
  expect(strict).toMatchObject({ ok: true, value: [{ committed: false, problems: [{ row: 3, column: 'name' }] }] })
  const taken = await ask.importFiles({ job: 'b', files: [{ token }], skipBadRows: true })
  expect(taken).toMatchObject({ ok: true, value: [{ committed: true, inserted: 1 }] })
  expect(await ask.bookState()).toMatchObject({ value: { book: { accounts: 1 } } })
  expect(tells).toContain('bookChanged')

  const batches = await ask.batches()
  const batch = batches.ok ? (batches.value[0]?.batch ?? 0) : 0
  expect(await ask.undoBatch({ batch })).toMatchObject({ ok: true, value: { removed: 1, restored: 0 } })
  expect(await ask.recentBooks()).toMatchObject({ value: [{ name: 'mine', sample: false }] })
})

test('the sample book answers every screen, and an engine that is killed leaves it open', async () => {
  const { ask, broker, engines } = window()
  expect(await ask.openSample({ job: 'sample' })).toMatchObject({ ok: true, value: { sample: true } })
  const state = await ask.bookState()
  const asOf = state.ok ? state.value.book?.asOf : undefined
  if (!asOf) throw new Error('the sample book is not open')
  const list: InputOf<'listAccounts'> = {
    ...{ asOf, search: '', sort: { by: 'name', descending: false }, offset: 0, limit: 5 },
    filters: { segments: [], managers: [], currencies: [], readiness: 'all', renewingWithin: null },
  }
  const first = await ask.listAccounts(list)
  const accountId = first.ok ? (first.value.rows[0]?.accountId ?? '') : ''
  const which = { accountId, asOf, window: 'relationship' } as const
  expect(await ask.account(which)).toMatchObject({ ok: true, value: { account: { accountId } } })
  expect(await ask.accountClv(which)).toMatchObject({ ok: true, value: { currency: 'EUR' } })
  const worth = await ask.explain({ ...which, figure: `${accountId}/worth`, path: [] })
  expect(worth).toMatchObject({ ok: true, value: { node: { made: { kind: 'sum' } } } })
  expect(await ask.indicators()).toMatchObject({ ok: true })
  expect(await ask.indicatorTemplates()).toMatchObject({ ok: true })

  engines.at(-1)?.kill()
  await expect.poll(() => engines.length).toBe(2)
  expect(await ask.account(which)).toMatchObject({ ok: true, value: { account: { accountId } } })
  expect(broker.book()).toMatchObject({ sample: true })
})

test('every figure of an account leads down to rows of files', async () => {
  const { ask } = window()
  const opened = await ask.openSample({ job: 'sample' })
  const asOf = opened.ok ? opened.value.asOf : undefined
  if (!asOf) throw new Error('the sample book is not open')
  const which = { asOf, window: 'relationship' } as const
  const listed = await ask.listAccounts({
    ...{ asOf, search: 'Meridian Tooling', sort: { by: 'name', descending: false }, offset: 0, limit: 1 },
    filters: { segments: [], managers: [], currencies: [], readiness: 'all', renewingWithin: null },
  })
  const accountId = listed.ok ? (listed.value.rows[0]?.accountId ?? '') : ''
  const path: number[] = []
  for (;;) {
    const level = await ask.explain({ ...which, accountId, figure: `${accountId}/worth`, path: [...path] })
    if (!level.ok) throw new Error(level.problem.message)
    if (level.value.children.length === 0) {
      expect(level.value.node.made.kind).toBe('given')
      expect(level.value.node.rows[0]?.file).toMatch(/\.csv$/)
      break
    }
    path.push(0)
  }
  expect(path.length).toBeGreaterThan(3)
})

test('an assumption corrected by hand changes the worth, stands in the history, and can be taken back', async () => {
  const { ask } = window()
  const opened = await ask.openSample({ job: 'sample' })
  const asOf = opened.ok ? opened.value.asOf : undefined
  if (!asOf) throw new Error('the sample book is not open')
  const all = await ask.listAssumptions({ accountId: null, indicatorKey: null })
  const rate = all.ok ? all.value.find((one) => one.hourlyRate !== null && one.scope.kind === 'account') : undefined
  if (rate?.scope.kind !== 'account') throw new Error('the sample has no hourly rate of an account')
  const which = { accountId: rate.scope.accountId, asOf, window: 'relationship' } as const
  const worth = async () => {
    const found = await ask.account(which)
    return found.ok ? (found.value.figures?.worth.value ?? null) : null
  }
  const before = await worth()
  const { from: _, ...fields } = rate
  const changed = await ask.correctAssumption({ ...fields, hourlyRate: (fields.hourlyRate ?? 0) * 2 })
  const batch = changed.ok ? changed.value.batch : 0
  expect(await worth()).toBeGreaterThan(before ?? 0)
  const trail = await ask.batchChanges({ batch, limit: 10 })
  expect(trail).toMatchObject({
    value: {
      changes: [{ before: { hourly_rate: rate.hourlyRate }, after: { hourly_rate: (rate.hourlyRate ?? 0) * 2 } }],
    },
  })
  expect(await ask.undoBatch({ batch })).toMatchObject({ ok: true })
  expect(await worth()).toBe(before)
})

test('a statement is shown and saved as the same bytes', async () => {
  const folder = scratchFolder()
  const file = join(folder, 'statement.pdf')
  const { ask } = window({ choosePdf: async () => file })
  const opened = await ask.openSample({ job: 'sample' })
  const asOf = opened.ok ? opened.value.asOf : undefined
  if (!asOf) throw new Error('the sample book is not open')
  const home = await ask.home({ asOf, withinDays: 90, manager: null })
  const ready = home.ok ? home.value.renewals[0] : undefined
  const question: StatementQuestion = {
    ...{ accountId: ready?.accountId ?? '', asOf, window: 'relationship', locale: 'nl-NL', brand: null, words: {} },
    document: 'renewal',
    sections: ['relationship', 'next-term'],
    revises: null,
  }
  const shown = await ask.previewStatement(question)
  const saved = await ask.saveStatement(question)
  expect(saved).toMatchObject({ ok: true, value: { name: 'statement.pdf' } })
  expect(shown.ok && shown.value.pdf ? Buffer.from(shown.value.pdf).equals(readFileSync(file)) : null).toBe(true)
  const shorter = await ask.previewStatement({ ...question, sections: [] })
  expect(shorter.ok && shown.ok ? shorter.value.pages < shown.value.pages : null).toBe(true)
})

test('the review is asked for, supposed otherwise and saved where the dialog says', async () => {
  const file = join(scratchFolder(), 'review.csv')
  const { ask } = window({ chooseReview: async () => file })
  const opened = await ask.openSample({ job: 'sample' })
  if (!opened.ok) throw new Error(opened.problem.message)
  const { asOf } = opened.value
  const thresholds = { value: null, clv: null }
  const question = { asOf, window: 'relationship', thresholds, renewingWithin: 90 } as const
  const summary = await ask.review({ ...question, job: 'review' })
  const supposed = await ask.reviewWhatIf({ question, levers: noLevers })
  if (!summary.ok || !supposed.ok) throw new Error('the review was refused')
  expect(supposed.value.totals.worth).toBe(summary.value.totals.worth.value)
  expect(await ask.reviewTornado({ question, swing: 0.2 })).toMatchObject({ ok: true })
  expect(await ask.reviewBacktest(question)).toMatchObject({ ok: true })
  const saved = await ask.saveReview({ ...question, format: 'csv', accountId: null, locale: null })
  expect(saved).toMatchObject({ ok: true, value: { name: 'review.csv' } })
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(summary.value.accounts + 1)
}, 60_000)

function window(desktop: Partial<Desktop> = {}) {
  const tells: string[] = []
  const engines: { readonly kill: () => void }[] = []
  const broker: Broker = brokerOf({
    startEngine: () => {
      const child = engineChild(process.execPath, engineMain)
      engines.push(child)
      return child
    },
    desktop: {
      chooseFiles: async () => null,
      chooseBook: async () => null,
      chooseNewBook: async () => null,
      chooseLogo: async () => null,
      chooseFont: async () => null,
      choosePdf: async () => null,
      chooseReview: async () => null,
      chooseFolder: async () => null,
      openAddress: () => undefined,
      showInFolder: () => undefined,
      ...desktop,
    },
    folder: scratchFolder(),
    systemLanguage: 'en',
    tell: (name) => void tells.push(name),
    now: () => new Date('2026-04-01T10:00:00Z'),
  })
  onTestFinished(() => broker.engine.stop())
  return { broker, tells, engines, ask: clientOf(contract, broker.answer) }
}
