import { Text } from '@mantine/core'
import type { AssumptionView } from '../../../../shared/contract/account.ts'
import type { Supplied } from '../../../../shared/value/assumptions.ts'
import { useBook } from '../../../client/use-book.tsx'
import { useWords, type WindowWords } from '../../../words/use-words.ts'
import type { Subject } from './draft.ts'
import { currencyOf, fieldText, scopeText } from './field-text.ts'
import { methodTakes } from './in-force.ts'

type VersionsProps = { readonly subject: Subject; readonly now: Supplied | null }

/** Every row that gives the field, the one in force marked: whose it is, since when, on what evidence. */
export function Versions({ subject: { field, view, account, rows }, now }: VersionsProps) {
  const words = useWords()
  const { say } = words
  const { book } = useBook()
  const giving = rows.filter((row) => row[field] !== null)
  const taken = methodTakes(field, view.measure)
  return (
    <section aria-label={say('account.correct.versions')}>
      <Text fz="sm" fw={600} mb={4}>
        {say('account.correct.versions')}
      </Text>
      {giving.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {taken === null
            ? say('account.correct.versions-missing')
            : say('account.correct.versions-none', { value: fieldText(field, taken, view, account.currency, words) })}
        </Text>
      ) : (
        <ul className="versions">
          {giving.map((row) => {
            const currency = currencyOf(row, account.currency, book.currency)
            const holds = now?.row.ref.batch === row.from.batch && now.row.ref.row === row.from.row
            return (
              <li key={`${row.from.batch} ${row.from.row}`} data-holds={holds || undefined}>
                <span className="tabular version-value">
                  {fieldText(field, row[field] ?? 0, view, currency, words)}
                </span>
                <span>
                  {originText(row, words)}
                  {holds ? <span className="tag">{say('account.correct.in-force')}</span> : null}
                  <span className="note">
                    {say('account.working.row-batch', {
                      file: row.from.file,
                      row: String(row.from.row),
                      batch: String(row.from.batch),
                    })}
                  </span>
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function originText(row: AssumptionView, words: WindowWords): string {
  const { say } = words
  const { indicatorKey, validFrom, evidence, source } = row
  return [
    scopeText(row.scope, words),
    indicatorKey === '*' ? say('account.assumptions.whole') : null,
    validFrom === null
      ? say('account.correct.always')
      : say('account.correct.since', { day: words.shortDay(validFrom) }),
    say(`account.grade.${evidence ?? 'none'}`),
    source,
    confirmedText(row, words),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** Who confirmed an assumption and when; null: nobody has. */
export function confirmedText(
  { confirmedBy, confirmedOn }: Pick<AssumptionView, 'confirmedBy' | 'confirmedOn'>,
  { say, shortDay }: WindowWords,
): string | null {
  if (confirmedBy === null) return null
  if (confirmedOn === null) return say('account.correct.confirmed', { name: confirmedBy })
  return say('account.correct.confirmed-day', { name: confirmedBy, day: shortDay(confirmedOn) })
}
