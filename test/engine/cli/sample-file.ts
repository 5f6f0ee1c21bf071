import { importTable } from '../../../electron/engine/import/import-file.ts'
import { readSample } from '../../../electron/engine/sample.ts'
import { createBook } from '../../../electron/engine/store/book.ts'
import { clock } from './counterpart.ts'

/** Makes the sample company's book as a file, as the demo does, and says its day. */
export async function makeSample(file: string): Promise<string> {
  const { currency, locale, company, brand, asOf, files } = readSample()
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
  return asOf
}
