import { spawnSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, day } from '../../shared/days.ts'

export type Files = { readonly accounts: string; readonly indicators: string; readonly measurements: string }

const accounts = 2000
const indicators = 10

/** Has the files written by a process of its own: the memory that it takes is none of the import's. */
export function filesWritten(folder: string, rows: number, wide = false): Files {
  const words = [import.meta.filename, folder, String(rows), ...(wide ? ['wide'] : [])]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Files
}

/** Writes a file of so many measurements and what they refer to; `wide`: with five columns that no table has. */
export function writeFiles(folder: string, rows: number, wide = false): Files {
  const lines = (name: string, header: string, count: number, line: (n: number) => string) => {
    const path = join(folder, name)
    const file = openSync(path, 'w')
    for (let from = 0; from < count; from += 10_000) {
      const part = Array.from({ length: Math.min(10_000, count - from) }, (_, n) => line(from + n))
      writeSync(file, `${from === 0 ? `${header}\n` : ''}${part.join('\n')}\n`)
    }
    closeSync(file)
    return path
  }
  const first = day('2022-01-01')
  const days = Array.from({ length: 1460 }, (_, n) => addDays(first, n))
  // A fixed walk instead of chance: the same file every time, in an order that is not the book's.
  const measurement = (n: number) => {
    const on = days[(n * 7) % days.length]
    const actual = (((n * 37) % 5000) / 100).toFixed(2)
    return `M${n},A${(n * 13) % accounts},I${n % indicators},${on},${actual},${1 + (n % 40)},measured`
  }
  const aside = (n: number) =>
    `Account ${(n * 13) % accounts},Team ${n % 7},Site ${n % 90},${n % 2},Remark number ${n} on it`
  return {
    accounts: lines('accounts.csv', 'account_id,name', accounts, (n) => `A${n},Account ${n}`),
    indicators: lines('indicators.csv', 'key,name,outcome,measure', indicators, (n) => `I${n},I${n},Less work,count`),
    measurements: lines(
      'measurements.csv',
      `id,account_id,indicator_key,date,actual,volume,evidence${wide ? ',account,team,site,checked,remark' : ''}`,
      rows,
      (n) => (wide ? `${measurement(n)},${aside(n)}` : measurement(n)),
    ),
  }
}

if (process.argv[1] === import.meta.filename) {
  const [, , folder = '', rows, wide] = process.argv
  process.stdout.write(JSON.stringify(writeFiles(folder, Number(rows), wide !== undefined)))
}
