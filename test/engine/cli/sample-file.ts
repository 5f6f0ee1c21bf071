import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { importTable } from '../../../electron/engine/import/import-file.ts'
import { readSample } from '../../../electron/engine/sample.ts'
import { createBook } from '../../../electron/engine/store/book.ts'
import { clock } from './counterpart.ts'

/** The sample company's book as a file of its own, and its day: made once as the demo makes it, then copied. */
export async function makeSample(file: string): Promise<string> {
  const made = join(inject('shared'), 'sample.counterpart')
  if (!existsSync(made)) {
    const aside = `${made}.${process.pid}`
    await make(aside)
    // Made by two at once it is the same book twice.
    renameSync(aside, made)
  }
  copyFileSync(made, file)
  return readSample().asOf
}

async function make(file: string): Promise<void> {
  const { currency, locale, company, brand, files } = readSample()
  const made = createBook(file, { currency, locale, company, brand })
  if (!made.ok) throw new Error(made.problem.message)
  try {
    for (const path of files) {
      const { committed, problems } = await importTable(made.value, path, { at: clock })
      if (!committed) throw new Error(problems[0]?.message)
    }
  } finally {
    made.value.close()
  }
}
