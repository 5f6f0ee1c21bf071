import { spawnSync } from 'node:child_process'
import type { ClvBench } from './clv.ts'
import type { WorkbookBench } from './xlsx.ts'

/*
 * `npm run bench`: each part in a process of its own, which loads only that part, so that its peak memory is its own.
 * `npm run bench -- import`, `-- window`, `-- xlsx`, `-- recalculate`, `-- whatif` or `-- clv` runs one of them; a number after it is the rows, or the customers.
 */
const parts: Readonly<Record<string, (rows: number) => Promise<void>>> = {
  import: async (rows) => {
    const { benchImport } = await import('./import.ts')
    const { imported, bare, ratio, bytes, ...found } = await benchImport(rows)
    say(`Import of ${thousands(rows)} measurements (${megabytes(bytes)} of CSV), validated, with lineage`)
    say(`  ours                       ${thousands(imported)} rows/s`)
    say(`  bare udsv + better-sqlite3 ${thousands(bare)} rows/s in the same run; ours is ${ratio.toFixed(2)} of it`)
    sayMeanwhile(found)
  },
  window: async (rows) => {
    const { benchImportInWindow } = await import('./import-in-window.ts')
    const { looking, trying, importing, stopped, mapping } = await benchImportInWindow(rows)
    const waits = ({ answer, silence }: typeof importing) =>
      `another answer within ${answer.toFixed(0)} ms, progress at least every ${silence.toFixed(0)} ms`
    say(`Import of ${thousands(rows)} measurements as the window asks for it, by way of the shell`)
    say(`  looked at                  ${waits(looking)}`)
    say(`  tried on a copy            ${waits(trying)}`)
    say(`  put in                     ${waits(importing)}`)
    say(`  stopped half way within    ${stopped.took.toFixed(0)} ms, ${stopped.left} batches left of it`)
    say(
      `  a mapping of it tried      ${mapping.first.toFixed(0)} ms the first time, then ${mapping.next.toFixed(0)} ms at most`,
    )
  },
  xlsx: async (rows) => {
    const { benchWorkbook } = await import('./xlsx.ts')
    const some = Math.ceil(rows / 10)
    const found = await benchWorkbook(some)
    if (!found) return say('Import of a workbook: skipped, there is no LibreOffice to write one')
    say(`Import of ${thousands(some)} rows of 12 columns from a workbook of LibreOffice (${megabytes(found.bytes)})`)
    say(`  looked through and put in  ${thousands(some / found.seconds)} rows/s`)
    sayMeanwhile(found)
  },
  recalculate: async (rows) => {
    const { benchRecalculation } = await import('./recalculate.ts')
    const found = benchRecalculation(10_000, rows)
    say(
      `Recalculation of ${thousands(rows)} measurements over 10,000 accounts (a book of ${found.bookMegabytes.toFixed(0)} MB)`,
    )
    say(
      `  all accounts in one go     ${found.allSeconds.toFixed(2)} s, ${thousands(rows / found.allSeconds)} measurements/s`,
    )
    say(
      `  one account at a time      ${found.oneMedian.toFixed(1)} ms in the middle, ${found.onePercentile99.toFixed(1)} ms for the slowest 1 %`,
    )
    say(`  review, value next to CLV  ${found.reviewSeconds.toFixed(2)} s`)
    say(
      `  peak memory                ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB (filling the book took ${found.fillSeconds.toFixed(1)} s)`,
    )
  },
  whatif: async (rows) => {
    const { benchWhatIf } = await import('./what-if.ts')
    const found = benchWhatIf(10_000, rows)
    const ratio = found.reviewMilliseconds / found.moveMedian
    say(`What if: all levers moved at once, 10,000 accounts, ${thousands(rows)} measurements, CLV by ${found.model}`)
    say(
      `  one move                   ${found.moveMedian.toFixed(0)} ms in the middle, ${found.moveSlowest.toFixed(0)} ms the slowest of a hundred`,
    )
    say(`  the review calculated anew ${thousands(found.reviewMilliseconds)} ms: ${thousands(ratio)} times as long`)
    say(`  a tornado of all levers    ${found.tornadoMilliseconds.toFixed(0)} ms`)
    say(`  peak memory                ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`)
  },
  clv: async (customers) => {
    const { benchClv } = await import('./clv.ts')
    benchClv(2357) // warm: the program fits more than once
    for (const many of customers === 1_000_000 ? [2357, 100_000] : [customers]) sayClv(many, benchClv(many))
    say(
      `  peak memory                ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB, the simulated orders with it`,
    )
  },
}

function sayMeanwhile(found: Pick<WorkbookBench, 'peakMemory' | 'longestWait' | 'longestSilence' | 'stop'>): void {
  say(`  peak memory                ${megabytes(found.peakMemory)}`)
  say(`  questions wait at most     ${found.longestWait.toFixed(0)} ms`)
  say(`  progress at least every    ${found.longestSilence.toFixed(0)} ms`)
  const { answered, free } = found.stop
  say(`  stopped half way within    ${answered.toFixed(0)} ms, and the book is free after ${free.toFixed(0)} ms`)
}

function sayClv(customers: number, found: ClvBench): void {
  const seconds = (value: number) => (value < 1 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(2)} s`)
  say(`CLV of ${thousands(customers)} customers, ${thousands(found.repeaters)} of whom ordered again`)
  say(`  fit, BG/NBD and Gamma-Gamma ${seconds(found.fit)}; sBG of as many under contract ${seconds(found.sbg)}`)
  say(`  fit and CLV of each        ${seconds(found.clv)}`)
  say(`  intervals of each, total   ${seconds(found.intervals)}`)
  say(`  back-test                  ${seconds(found.backtest)}`)
  say(`  at another discount rate   ${seconds(found.move)}`)
}

const [name, rows] = process.argv.slice(2)
const chosen = name === undefined ? null : parts[name]
if (chosen) await chosen(Number(rows ?? 1_000_000))
else
  for (const part of Object.keys(parts)) spawnSync(process.execPath, [import.meta.filename, part], { stdio: 'inherit' })

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}
