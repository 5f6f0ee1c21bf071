import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportResult } from '../../../electron/engine/import/import-result.ts'
import { worthAThread } from '../../../electron/engine/import/measurements-thread.ts'
import { type Scratch, scratch } from './scratch.ts'

let large: Scratch
let small: Scratch
beforeEach(async () => {
  large = await scratch()
  small = await scratch()
})
afterEach(() => {
  large.end()
  small.end()
})

const header = 'id,account_id,indicator_key,date,actual,volume,source'
const rows = 12_000

/** Measurements, of which one has each of these faults, and some no id and the same words. */
function lines(actual: (n: number) => string): readonly string[] {
  return Array.from({ length: rows }, (_, n) => {
    const day = `2026-0${(n % 9) + 1}-${String((n % 28) + 1).padStart(2, '0')}`
    const id = n === 9_000 ? 'M17' : n % 100 === 0 ? '' : `M${n}`
    const account = n === 50 ? 'A9' : n % 2 === 0 ? 'A1' : 'A2'
    if (n === 7_000) return `${id},${account}`
    return `${id},${account},quotes,${n === 11_000 ? '2026-02-31' : day},${actual(n)},${n % 5},${n % 3 === 0 ? 'CRM' : ''}`
  })
}

/** The same rows, made large by a column that no table has: only then two threads read and write them. */
async function both(text: readonly string[], first = header): Promise<readonly [ImportResult, ImportResult]> {
  const pad = 'x'.repeat(Math.ceil(worthAThread / text.length))
  const padded = text.map((line) => (line.split(',').length < 3 ? line : `${pad},${line}`))
  const options = { skipBadRows: true, decimal: undefined }
  return [
    await large.bring('measurements.csv', `padding,${first}\n${padded.join('\n')}\n`, options),
    await small.bring(
      'measurements.csv',
      `padding,${first}\n${padded.map((line) => line.replace(pad, 'x')).join('\n')}\n`,
      options,
    ),
  ]
}

/** All that is in the book, but for the hash of the file. */
function content({ dump }: Scratch): Readonly<Record<string, readonly unknown[] | undefined>> {
  const { batches, ...tables } = dump()
  return { ...tables, batches: batches?.map((batch) => ({ ...(batch as object), hash: '' })) }
}

describe('a large file of measurements', () => {
  test('lands like a small one, with the same problems', async () => {
    const [one, other] = await both(lines((n) => `${n % 7}.25`))
    expect(one).toEqual(other)
    expect(one).toMatchObject({ rows, inserted: rows - 4, committed: true })
    expect(one.problems.map(({ row, code }) => [row, code])).toEqual([
      [52, 'unknown-account'],
      [7_002, 'row-too-short'],
      [9_002, 'duplicate-key'],
      [11_002, 'no-such-day'],
    ])
    expect(content(large)).toEqual(content(small))
  })

  test('is read again where its last rows say otherwise than the first ones how numbers are written', async () => {
    const text = lines((n) => (n < 6_000 ? '3' : `"1,${n % 10}"`))
    const [one, other] = await both(text)
    expect(one).toEqual(other)
    expect(one.inserted).toBe(rows - 4)
    expect(content(large)).toEqual(content(small))
    const actuals = large.book.db.prepare('SELECT DISTINCT actual FROM measurements WHERE actual < 2 ORDER BY 1')
    expect(actuals.pluck().all()).toEqual([1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9])
  })

  test('is not imported where its last rows leave open how numbers are written', async () => {
    const before = content(large)
    const [one, other] = await both(lines((n) => (n < 11_990 ? '3' : '"1,234"')))
    expect(one).toEqual(other)
    expect(one.problems.map(({ code }) => code)).toEqual(['decimals-undecided'])
    expect(content(large)).toEqual(before)
  })

  test('may turn out to be Windows-1252 far behind its beginning', async () => {
    const text = lines((n) => `${n % 7}`).map((line, n) => (n === 11_500 ? `${line}\xe9` : line))
    const pad = 'x'.repeat(Math.ceil(worthAThread / text.length))
    const whole = [`padding,${header}`, ...text.filter((line) => line.length > 9).map((line) => `${pad},${line}`)]
    const result = await large.bring('measurements.csv', Buffer.from(`${whole.join('\n')}\n`, 'latin1'), {
      skipBadRows: true,
    })
    expect(result).toMatchObject({ committed: true, inserted: rows - 4 })
    const odd = large.book.db.prepare("SELECT source FROM measurements WHERE source LIKE '%é'").pluck().all()
    expect(odd).toEqual(['é'])
  })

  test('is known again', async () => {
    const text = lines((n) => `${n % 7}.25`)
    const [first] = await both(text)
    const before = content(large)
    const [again] = await both(text)
    // Rows were left out of it, so it may have more to bring.
    expect(again).toMatchObject({ batch: (first.batch ?? 0) + 1, inserted: 0, unchanged: rows - 4 })
    const good = text.filter((_, n) => ![50, 7_000, 9_000, 11_000].includes(n))
    const whole = await both(good)
    expect(whole[0]).toMatchObject({ unchanged: rows - 4, problems: [] })
    expect((await both(good))[0]).toEqual({ ...whole[0], rows: rows - 4 })
    expect(content(large)['measurements']).toEqual(before['measurements'])
  })

  test('that is stopped while it is written leaves the book as it was', async () => {
    const before = content(large)
    const stop = new AbortController()
    const pad = 'x'.repeat(Math.ceil(worthAThread / rows))
    const text = [`padding,${header}`, ...lines((n) => `${n}`).map((line) => `${pad},${line}`)].join('\n')
    const totals = new Set<number>()
    const result = await large.bring('measurements.csv', text, {
      ...{ signal: stop.signal, skipBadRows: true },
      progress: (done, total) => {
        totals.add(total)
        if (done > total * 0.7) stop.abort()
      },
    })
    // It is read once only.
    expect([...totals]).toEqual([text.length])
    expect(result).toMatchObject({ inserted: 0, committed: false })
    expect(result.problems.map(({ code }) => code)).toContain('import-stopped')
    expect(content(large)).toEqual(before)
  })
})
