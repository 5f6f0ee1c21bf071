import type { TriedMapping } from '../../../shared/contract/mappings.ts'
import { done, type Result } from '../../../shared/problem.ts'
import type { AccountName } from '../import/import-result.ts'
import { openAndSurvey, type ReadingOptions, watchOf } from '../import/inspect-file.ts'
import type { Book } from '../store/book.ts'
import { stopped } from './inspect-files.ts'
import { triedRows } from './tried-rows.ts'

/**
 * What a mapping, finished or not, makes of the first rows of a file: read as an import would read them, and put
 * nowhere. What its columns leave open is asked, and meanwhile read with a decimal point and the day first. `others`
 * are accounts that the book does not have yet.
 */
export async function tryMapping(
  book: Book,
  path: string,
  options: ReadingOptions,
  others: readonly AccountName[],
): Promise<Result<TriedMapping>> {
  const draft = { ...options, isDraft: true }
  const first = await openAndSurvey(path, draft, 2)
  if (!first.ok) return first
  const open = first.value.found.kind === 'refused' ? first.value.found.findings.flatMap((one) => one.open ?? []) : []
  const undecided = open.length > 0 && open.every(({ kind }) => kind === 'decimal' || kind === 'dates')
  if (undecided) await first.value.source.close()
  const second = undecided ? await openAndSurvey(path, meanwhile(draft), 2) : first
  if (!second.ok) return second
  const { source, found } = second.value
  try {
    if (options.signal?.aborted) return stopped
    if (found.kind === 'refused') return done({ read: 0, whole: true, parts: [], open: [...open] })
    const tried = await triedRows(book, source, found.survey, others, watchOf(source, options, 1, 2))
    return options.signal?.aborted ? stopped : done({ ...tried, open: [...open] })
  } finally {
    await source.close()
  }
}

function meanwhile(options: ReadingOptions): ReadingOptions {
  const { map } = options
  const usual = { decimal: map?.decimal ?? ('point' as const), dates: map?.dates ?? 'DD/MM/YYYY' }
  return map ? { ...options, map: { ...map, ...usual } } : { ...options, ...usual }
}
