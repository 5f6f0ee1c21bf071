import { spawnSync } from 'node:child_process'
import { benchClv, type ClvBench } from './clv.ts'
import { benchImport } from './import.ts'
import { benchRecalculation } from './recalculate.ts'
import { benchWhatIf } from './what-if.ts'
import { benchWorkbook } from './xlsx.ts'

/*
 * `npm run bench`: each part in a process of its own, so that its peak memory is its own. `npm run bench -- import`,
 * `-- xlsx`, `-- recalculate`, `-- whatif` or `-- clv` runs one of them; a number after it is the rows, or the customers.
 */
const parts: Readonly<Record<string, (rows: number) => Promise<void> | void>> = {
  import: async (rows) => {
    const { imported, bare, ratio, peakMemory, bytes } = await benchImport(rows)
    say(`Import of ${thousands(rows)} measurements (${(bytes / 1e6).toFixed(0)} MB of CSV), validated, with lineage`)
    say(`  ours                       ${thousands(imported)} rows/s`)
    say(`  bare udsv + better-sqlite3 ${thousands(bare)} rows/s in the same run; ours is ${ratio.toFixed(2)} of it`)
    say(`  peak memory                ${(peakMemory / 1e6).toFixed(0)} MB`)
  },
  xlsx: async (rows) => {
    const some = Math.ceil(rows / 10)
    const found = await benchWorkbook(some)
    if (!found) return say('Import of a workbook: skipped, there is no LibreOffice to write one')
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
    say(`Import of ${thousands(some)} rows of 12 columns from a workbook of LibreOffice (${megabytes(found.bytes)})`)
    say(`  looked through and put in  ${thousands(found.rowsPerSecond)} rows/s`)
    say(`  peak memory                ${megabytes(found.peakMemory)}`)
    say(`  others wait at most        ${found.longestLag.toFixed(0)} ms`)
    say(`  progress at least every    ${found.longestSilence.toFixed(0)} ms`)
    say(`  stopped half way within    ${found.stopTook.toFixed(0)} ms`)
  },
  recalculate: (rows) => {
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
  whatif: (rows) => {
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
  clv: (customers) => {
    benchClv(2357) // warm: the program fits more than once
    for (const many of customers === 1_000_000 ? [2357, 100_000] : [customers]) sayClv(many, benchClv(many))
    say(
      `  peak memory                ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB, the simulated orders with it`,
    )
  },
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

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}
