import { afterAll, beforeAll, expect, test } from 'vitest'
import { calculationFor, valueOfAccount } from '../../../electron/engine/calculate/values.ts'
import { digestOfSource, identityOf } from '../../../electron/engine/print/carried.ts'
import { pdfOf } from '../../../electron/engine/print/pdf-of.ts'
import { printStatement, type StatementJob, wholeStatement } from '../../../electron/engine/print/print.ts'
import { verifyStatement } from '../../../electron/engine/verify/verify-statement.ts'
import { statementModel } from '../../../shared/statement/build.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { sourceOf } from '../../../shared/statement/source.ts'
import { wordsFor } from '../../../shared/words-for.ts'
import plain from '../../../templates/brands/plain.json' with { type: 'json' }
import { renewalStatement } from '../../../templates/statement/renewal.ts'
import { themeOf } from '../../../templates/theme.ts'
import { closeBooks, sampleBook } from '../../fixtures/book.ts'

let job: StatementJob
beforeAll(async () => {
  const { book, asOf } = await sampleBook()
  const calculation = calculationFor(book, asOf)
  const valued = valueOfAccount(book, calculation, 'HL-1001', 'relationship')
  if (!valued?.value) throw new Error('The sample has this account.')
  const model = statementModel(calculation, valued.facts, valued.value, 'nl-NL')
  job = wholeStatement(model, plain, sourceOf(calculation, valued.facts, 'relationship', 'nl-NL'))
})
afterAll(closeBooks)

async function bytesOf(one: StatementJob): Promise<Uint8Array> {
  const printed = await printStatement(one)
  if (!printed.ok) throw new Error(printed.problem.message)
  return printed.value.bytes
}

const brighter = (model: StatementModel): StatementModel => ({
  ...model,
  headline: {
    ...model.headline,
    worth: ((model.headline.worth ?? 0) + 100_00) as NonNullable<typeof model.headline.worth>,
  },
})

test('a statement is what follows from its data, also with sections left out and words put otherwise', async () => {
  expect(await verifyStatement(await bytesOf(job))).toEqual({ ok: true, value: [] })
  const words = { 'statement.indicators.lead': 'Zo ging het.' }
  const other: StatementJob = { ...job, sections: ['cover', 'indicators', 'working'], words }
  expect(await verifyStatement(await bytesOf(other))).toEqual({ ok: true, value: [] })
})

test('a figure that was changed on the page is found, with what stands before it', async () => {
  const { model, brand } = job
  const { carried, ...id } = identityOf(job)
  const identity = { ...id, revision: null }
  const page = renewalStatement(
    { model: brighter(model), brand, identity, own: { opening: null, note: null } },
    null,
    themeOf(brand),
    wordsFor(model.locale),
  )
  const { bytes } = await pdfOf(page, model.asOf, carried)
  const found = await verifyStatement(bytes)
  if (!found.ok) throw new Error(found.problem.message)
  expect(found.value).toEqual([
    { figure: 'behaald; samen', printed: '€ 344.108', recomputed: '€ 344.008' },
    { figure: 'Waarde voor u', printed: '€ 344.108', recomputed: '€ 344.008' },
  ])
})

test('paper that carries no rows has the number and the hash of the file that does', () => {
  const { source } = job
  if (!source || 'rowsSha256' in source) throw new Error('It has its source.')
  const { number, sha256 } = identityOf(job)
  expect(identityOf({ ...job, source: digestOfSource(source) })).toEqual({ number, sha256, carried: null })
  expect(identityOf({ ...job, source: null }).number).not.toBe(number)
})

test('figures that were changed everywhere do not follow from the rows any more', async () => {
  const found = await verifyStatement(await bytesOf({ ...job, model: brighter(job.model) }))
  if (!found.ok) throw new Error(found.problem.message)
  const figures = found.value.map(({ figure }) => figure)
  expect(figures).toContain('headline.worth')
  expect(figures).toContain('sha256')
  expect(figures).toContain('number')
})

test('rows that were changed change what follows', async () => {
  const { source } = job
  if (!source || 'rowsSha256' in source) throw new Error('It has its source.')
  const orders = source.orders.map((order, at) => (at === 0 ? { ...order, revenue: order.revenue + 1000 } : order))
  const found = await verifyStatement(await bytesOf({ ...job, source: { ...source, orders } }))
  expect(found.ok && found.value.some(({ figure }) => figure === 'headline.paid')).toBe(true)
  const beyond = source.orders.map((order) => ({ ...order, revenue: 1e300 }))
  expect(await verifyStatement(await bytesOf({ ...job, source: { ...source, orders: beyond } }))).toMatchObject({
    ...{ ok: true, value: [{ figure: 'model', recomputed: '' }] },
  })
})

test('a PDF without data, a file that is none and one cut short are refused with a sentence', async () => {
  const bare = await pdfOf({ content: ['x'], defaultStyle: { font: 'Inter' } }, job.model.asOf)
  expect(await verifyStatement(bare.bytes)).toMatchObject({ ok: false, problem: { code: 'no-statement-data' } })
  expect(await verifyStatement(Buffer.from('none'))).toMatchObject({ ok: false, problem: { code: 'no-pdf' } })
  const whole = await bytesOf(job)
  const cut = await verifyStatement(whole.slice(0, whole.length / 2))
  expect(cut.ok).toBe(false)
})

test('data in a language that there cannot be are none', async () => {
  const { carried } = identityOf(job)
  for (const locale of ['', '2026-13-45']) {
    const content = Buffer.from(String(carried?.content).replaceAll('"locale":"nl-NL"', `"locale":"${locale}"`))
    const { bytes } = await pdfOf({ content: 'Words', defaultStyle: { font: 'Inter' } }, job.model.asOf, {
      ...{ name: 'statement.json', type: 'application/json', description: '', content },
    })
    expect(await verifyStatement(bytes)).toMatchObject({ ok: false, problem: { code: 'no-statement-data' } })
  }
})

test('data nested deeper than any statement are none, however deep they are', async () => {
  const { carried } = identityOf(job)
  const nested = (levels: number) => `{"model":{"deep":${'['.repeat(levels)}${']'.repeat(levels)},`
  for (const levels of [60, 20_000]) {
    const content = Buffer.from(String(carried?.content).replace('"model":{', nested(levels).slice(1)))
    const { bytes } = await pdfOf({ content: 'Words', defaultStyle: { font: 'Inter' } }, job.model.asOf, {
      ...{ name: 'statement.json', type: 'application/json', description: '', content },
    })
    expect(await verifyStatement(bytes)).toMatchObject({ ok: false, problem: { code: 'no-statement-data' } })
  }
})
