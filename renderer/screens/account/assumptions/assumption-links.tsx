import { Skeleton, Text, UnstyledButton } from '@mantine/core'
import type { AccountDetail } from '../../../../shared/contract/account.ts'
import { useAskWith } from '../../../client/use-ask.ts'
import { useBook } from '../../../client/use-book.tsx'
import { useWords } from '../../../words/use-words.ts'
import { useSide } from '../side/side.tsx'
import { currencyOf, fieldText, type Indicator, scopeText } from './field-text.ts'
import { fieldsOf, inForce, methodTakes } from './in-force.ts'

type AssumptionLinksProps = { readonly account: AccountDetail; readonly view: Indicator }

/** What one indicator is worked out with; each opens its correction. */
export function AssumptionLinks({ account, view }: AssumptionLinksProps) {
  const words = useWords()
  const { say } = words
  const { book } = useBook()
  const side = useSide()
  const { accountId, currency } = account.account
  const rows = useAskWith({ keepPrevious: true }, 'listAssumptions', { accountId, indicatorKey: view.key })
  if (!rows.data) return <Skeleton height={160} role="status" aria-label={say('state.loading')} />
  const effective = inForce(rows.data, account.account, account.asOf)(view.key)
  return (
    <section aria-label={say('account.indicator.in-force')}>
      <Text fw={600} fz="sm" mb={4}>
        {say('account.indicator.in-force')}
      </Text>
      <dl className="facts">
        {fieldsOf(view.measure).map((field) => {
          const found = effective[field]
          const taken = found?.value ?? methodTakes(field, view.measure)
          const of = found ? currencyOf(found.row, currency, book.currency) : currency
          const value = taken === null ? '–' : fieldText(field, taken, view, of, words)
          const unknown = say(taken === null ? 'account.scope.none' : 'account.scope.method')
          const scope = found ? scopeText(found.row.scope, words) : unknown
          const title = say(`account.field.${field}`)
          return (
            <div key={field}>
              <dt>{title}</dt>
              <dd>
                <UnstyledButton
                  className="figure tabular"
                  aria-label={say('account.assumptions.cell', { field: title, name: view.name, value, scope })}
                  onClick={() => side.open({ kind: 'correct', indicatorKey: view.key, field })}
                >
                  {value}
                </UnstyledButton>
                <Text className="note">{scope}</Text>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
