import { Group, NumberInput, Select } from '@mantine/core'
import { parseCurrency } from '../../../../shared/money/currency.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Draft, Subject } from './draft.ts'
import { fieldUnit, isMoneyField } from './field-text.ts'

type FieldsProps = {
  readonly subject: Subject
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly error: string | null
}

const currencies = Intl.supportedValuesOf('currency')

/** The number in its unit, and of an amount its currency. */
export function ValueFields({ subject: { field, view, account }, draft, change, error }: FieldsProps) {
  const words = useWords()
  const { say } = words
  const unit = fieldUnit(field, view, draft.currency, words)
  const comma = words.number(0.5).includes(',')
  const name = say(`account.field.${field}`)
  return (
    <Group align="flex-start" gap="sm" wrap="nowrap">
      <NumberInput
        label={unit === '' ? name : say('account.correct.value-of', { field: name, unit })}
        value={draft.value}
        onChange={(value) => change({ value: typeof value === 'number' ? value : value === '' ? '' : Number(value) })}
        decimalSeparator={comma ? ',' : '.'}
        thousandSeparator={comma ? '.' : ','}
        allowedDecimalSeparators={comma ? [','] : ['.']}
        hideControls
        error={error}
        data-autofocus
        style={{ flex: 1 }}
      />
      {isMoneyField(field, view.unit) ? (
        <Select
          label={say('account.correct.currency')}
          searchable
          w={120}
          data={currencies}
          value={draft.currency}
          allowDeselect={false}
          onChange={(value) => change({ currency: parseCurrency(value ?? '') ?? account.currency })}
        />
      ) : null}
    </Group>
  )
}
