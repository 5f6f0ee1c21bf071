import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calculationFor, valueOfAccount } from '../../electron/engine/calculate/values.ts'
import { valueJson } from '../../electron/engine/commands/value-json.ts'
import { day } from '../../shared/days.ts'
import type { TableName } from '../../shared/tables.ts'
import { bookWith, closeBooks } from '../fixtures/book.ts'

/** Worked examples are data: rows of the book's tables in, what `value --json` must say out. */
const caseSchema = z.strictObject({
  title: z.string(),
  settings: z.record(z.string(), z.string()),
  asOf: z.string(),
  window: z.enum(['relationship', 'term', 'year']),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number()])))),
  expect: z.record(z.string(), z.unknown()),
})

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'))

afterEach(closeBooks)

describe('worked examples', () => {
  test.each(files)('%s', (file) => {
    const example = caseSchema.parse(JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')))
    const book = bookWith(
      example.tables as Partial<Record<TableName, Record<string, string | number>[]>>,
      example.settings,
    )
    const asOf = day(example.asOf)
    const accountId = String(example.tables['accounts']?.[0]?.['account_id'])
    const valued = valueOfAccount(book, calculationFor(book, asOf), accountId, example.window)
    expect(valued, example.title).not.toBeNull()
    if (!valued) return
    const { indicators, ...rest } = valueJson(valued, asOf)
    const { indicators: expectedIndicators, ...expected } = example.expect
    expect(fourDecimals(rest), example.title).toMatchObject(expected)
    const byKey = Object.fromEntries(indicators.map((one) => [one.key, one]))
    expect(fourDecimals(byKey), example.title).toMatchObject((expectedIndicators ?? {}) as object)
  })
})

/** Ratios and means are said to four decimals in the examples; amounts are texts and compare exactly. */
function fourDecimals(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, inner) =>
    typeof inner === 'number' ? Math.round(inner * 1e4) / 1e4 : inner,
  )
}
