import { expect, test } from 'vitest'
import { printStatement, type StatementJob, wholeStatement } from '../../../electron/engine/print/print.ts'
import { wordsOfSection } from '../../../electron/engine/print/statement-words.ts'
import { printInThread } from '../../../electron/engine/window/printing-thread.ts'
import { wordsFor } from '../../../shared/words-for.ts'
import plain from '../../../templates/brands/plain.json' with { type: 'json' }
import { filled } from '../../../templates/parts/filled.ts'
import { headline, usualOpening } from '../../../templates/statement/headline.ts'
import { fillings, placesOf } from '../../../templates/statement/places.ts'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { noMoney, rich, richDutch, twoMonths } from '../../fixtures/statement-models.ts'

const whole: StatementJob = wholeStatement(rich, plain)

async function printed(change: Partial<StatementJob>) {
  const result = await printStatement({ ...whole, ...change })
  if (!result.ok) throw new Error(result.problem.message)
  return readPdf(result.value.bytes)
}

test('a thread of its own prints the same', async () => {
  expect(await printInThread(whole)).toEqual(await printStatement(whole))
})

test('a section that is left out is neither printed nor in the contents', async () => {
  const { all, outline } = await printed({ sections: ['relationship'] })
  expect(all).not.toContain('The next term')
  expect(outline).toEqual([
    ...['Summary', 'The relationship', 'What you expected, what you got', 'Where we fell short'],
    'How this was worked out',
  ])
})

test('sections that no statement goes without are printed though nobody names them', async () => {
  const { all } = await printed({ sections: [] })
  expect(all).toContain('Where we fell short')
  expect(all).toContain('How this was worked out')
})

test('the usual opening sentence with its places filled is the sentence itself', () => {
  for (const model of [rich, richDutch]) {
    const words = wordsFor(model.locale)
    const usual = usualOpening(model, words)
    const text = (runs: ReturnType<typeof headline>) => runs.map((run) => run.text).join('')
    expect(usual).toContain('{')
    expect(text(filled(usual ?? '', fillings(placesOf(model, words))))).toBe(text(headline(model, words)))
  }
})

test('an opening sentence of somebody’s own is printed with the numbers of the account', async () => {
  const { pages } = await printed({ words: { opening: 'Worth {worth}, and you paid {paid}.' } })
  expect(pages[0]).toContain('Worth €1,240,000, and you paid €234,000.')
})

test('an opening sentence is refused where it names what there is not, or leaves out worth or payment', async () => {
  const refusal = async (opening: string) => {
    const result = await printStatement({ ...whole, words: { opening } })
    return result.ok ? null : result.problem.code
  }
  expect(await refusal('Worth {much}; you paid {paid}.')).toBe('words-unknown-place')
  expect(await refusal('Worth {worth}, and cheap.')).toBe('words-missing-place')
  expect(await refusal('You paid {paid}.')).toBe('words-missing-place')
})

test('the opening sentence can only be put otherwise where all it names is known', () => {
  for (const model of [noMoney, twoMonths]) {
    const words = wordsFor(model.locale)
    expect(wordsOfSection('cover', model, words).map(({ id }) => id)).toEqual(['note'])
  }
})

test('parts are printed in the order that somebody chose', async () => {
  const { outline } = await printed({ sections: ['cover', 'working', 'relationship', 'indicators', 'shortfalls'] })
  expect(outline).toEqual([
    ...['Summary', 'How this was worked out', 'The relationship', 'What you expected, what you got'],
    'Where we fell short',
  ])
})

test('any text may name the account, its figures and the renewal, by the names of either language', async () => {
  const words = {
    'statement.relationship.lead': 'Dear {account}: {jaren}, {worth}, until {renewal}.',
    note: 'From {manager}.',
  }
  const { pages } = await printed({ model: richDutch, words })
  expect(pages[1]).toContain(`Dear ${richDutch.account.name}: 4 jaar en 2 maanden, € 1.240.000, until`)
  expect(pages[0]).toContain(`From ${richDutch.nextTerm.manager}.`)
})

test('a text that names a figure which is not known of this account is refused before anything is printed', async () => {
  const result = await printStatement({ ...whole, model: noMoney, words: { note: 'Worth {worth}.' } })
  expect(result.ok ? null : result.problem.code).toBe('words-place-not-known')
})

test('a lead is printed in other words, and as usual where those are blank', async () => {
  const id = 'statement.relationship.lead'
  expect((await printed({ words: { [id]: 'Month by month.' } })).all).toContain('Month by month.')
  expect((await printed({ words: { [id]: '  ' } })).all).toContain('Running totals at the end of each month')
})
