import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EngineImport, type EngineStop, engineImport, engineStop } from './engine-import.ts'
import { inBook } from './import.ts'
import { filesWritten } from './measurement-files.ts'

export type WorkbookBench = EngineImport & {
  readonly bytes: number
  /** Of the whole process, in bytes. */
  readonly peakMemory: number
  readonly stop: EngineStop
}

/** Imports a workbook of measurements, twelve columns wide, that LibreOffice wrote; null: there is no LibreOffice here. */
export async function benchWorkbook(rows: number): Promise<WorkbookBench | null> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
  try {
    const files = filesWritten(folder, rows, true)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const words = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, files.measurements]
    if (spawnSync('soffice', words, { stdio: 'ignore' }).status !== 0) return null
    const path = join(folder, 'measurements.xlsx')
    const found = await inBook(folder, files, (book) => engineImport(book, path))
    if (found.inserted !== rows) throw new Error(`The bench imported ${found.inserted} rows`)
    const peakMemory = process.resourceUsage().maxRSS * 1024
    const stop = await inBook(folder, files, (book) => engineStop(book, path))
    return { ...found, bytes: statSync(path).size, peakMemory, stop }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
