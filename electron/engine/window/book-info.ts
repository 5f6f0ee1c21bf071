import { basename, dirname, extname } from 'node:path'
import type { BookInfo } from '../../../shared/contract/book.ts'
import type { Day } from '../../../shared/days.ts'
import { readSample } from '../sample.ts'
import type { Book } from '../store/book.ts'
import { lastDayOfImports, lastDayOfRows } from '../store/last-day.ts'
import { prepared } from '../store/prepared.ts'
import { readSettings } from '../store/settings.ts'

type Opened = {
  readonly reader: Book
  readonly writer: Book | null
  readonly sample: boolean
  readonly today: Day
  readonly version: number
}

/** What the window has to know of the open book. */
export function bookInfo({ reader, writer, sample, today, version }: Opened): BookInfo {
  const { company, currency, locale } = readSettings(reader)
  const accounts = Number(prepared(reader.db, 'SELECT COUNT(*) FROM accounts').get()?.[0] ?? 0)
  const named = { name: basename(reader.file, extname(reader.file)), where: dirname(reader.file) }
  const asOf = sample ? readSample().asOf : today
  return {
    ...{ ...named, company, currency, locale, readOnly: writer === null, sample, version, today, asOf },
    ...{ lastDay: lastDayOfRows(reader), lastImport: lastDayOfImports(reader), accounts },
  }
}
