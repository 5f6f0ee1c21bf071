import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importTable } from '../../electron/engine/import/import-file.ts'
import { createBook } from '../../electron/engine/store/book.ts'
import { writeFiles } from './measurement-files.ts'

export type WorkbookBench = {
  readonly bytes: number
  readonly rowsPerSecond: number
  /** Of the whole process, in bytes. */
  readonly peakMemory: number
  /** The longest time, in milliseconds, that a timer was kept waiting while rows came in. */
  readonly longestLag: number
  /** The longest time without word of progress, in milliseconds. */
  readonly longestSilence: number
  /** From stopping an import half way to its end, in milliseconds. */
  readonly stopTook: number
}

const at = '2026-01-01T00:00:00.000Z'

/** Imports a workbook of measurements, twelve columns wide, that LibreOffice wrote; null: there is no LibreOffice here. */
export async function benchWorkbook(rows: number): Promise<WorkbookBench | null> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
  try {
    const files = writeFiles(folder, rows, true)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const words = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, files.measurements]
    if (spawnSync('soffice', words, { stdio: 'ignore' }).status !== 0) return null
    const path = join(folder, 'measurements.xlsx')
    const created = createBook(join(folder, 'bench.counterpart'), {})
    if (!created.ok) throw new Error(created.problem.message)
    const book = created.value
    await importTable(book, files.accounts, { at })
    await importTable(book, files.indicators, { at })

    const stop = new AbortController()
    let stoppedAt = 0
    const stopHalfWay = (done: number, total: number) => {
      if (done < total / 2 || stoppedAt > 0) return
      stoppedAt = performance.now()
      stop.abort()
    }
    await importTable(book, path, { at, signal: stop.signal, progress: stopHalfWay })
    const stopTook = performance.now() - stoppedAt

    const lag = longestGap(setIntervalOf)
    const silence = longestGap(() => () => undefined)
    const start = performance.now()
    const result = await importTable(book, path, { at, progress: silence.tick })
    const seconds = (performance.now() - start) / 1000
    if (result.inserted !== rows)
      throw new Error(`The bench imported ${result.inserted}: ${result.problems[0]?.message}`)
    book.close()
    return {
      ...{ bytes: statSync(path).size, rowsPerSecond: rows / seconds, stopTook },
      ...{ longestLag: lag.end() - tick, longestSilence: silence.end() },
      peakMemory: process.resourceUsage().maxRSS * 1024,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const tick = 5 // milliseconds

function setIntervalOf(beat: () => void): () => void {
  const timer = setInterval(beat, tick)
  return () => clearInterval(timer)
}

/** The longest time between two beats, from now on. */
function longestGap(begin: (beat: () => void) => () => void) {
  let last = performance.now()
  let longest = 0
  const beat = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }
  const stop = begin(beat)
  return {
    tick: beat,
    end: () => {
      beat()
      stop()
      return longest
    },
  }
}
