import { expect, test } from 'vitest'
import { naming, toKeep, withoutBlanks, withWays } from '../../../shared/mapping/edit.ts'
import { fieldsUsed } from '../../../shared/mapping/fields-used.ts'
import { mappingSchema } from '../../../shared/mapping/mapping.ts'

const preset = mappingSchema.parse({
  name: 'crm',
  fields: {
    id: ['Id', 'Deal ID'],
    stage: ['Stage', 'Fase'],
    amount: ['Amount'],
    score: { headers: ['Q*'], each: true },
  },
  tells: ['id', 'stage'],
  parts: [
    {
      table: 'orders',
      where: [
        {
          any: [
            { from: 'won', is: ['yes'], by: 'stage' },
            { from: 'stage', is: 'won' },
          ],
        },
      ],
      columns: {
        order_id: ['id', { text: '{account} {closed:day}' }],
        account_id: { account: { id: 'account_id', name: 'account' } },
        revenue: { from: 'amount', minus: 'tax', per: { from: 'interval', values: { month: 12 } } },
        date: { from: 'start', months: 'term' },
      },
    },
  ],
})

test('every field that a mapping looks at is found, wherever it stands', () => {
  expect(fieldsUsed(preset).toSorted()).toEqual(
    ['account', 'account_id', 'amount', 'closed', 'id', 'interval', 'start', 'stage', 'tax', 'term', 'won'].toSorted(),
  )
})

test('a header keeps the name that it has, in whichever spelling the file writes it', () => {
  expect(naming(preset, ['Deal ID', 'Fase'], 'Fase')).toEqual({ mapping: preset, name: 'stage' })
})

test('a header that is nobody yet becomes a field of its own, beside one of the same name', () => {
  const { mapping, name } = naming(preset, ['Deal ID', 'amount per {year}', 'Id'], 'amount per {year}')
  expect([name, mapping.fields[name]]).toEqual(['amount per  year', ['amount per {year}']])
  const again = naming(mapping, ['stage', 'Stage'], 'score')
  expect([again.name, again.mapping.fields['score']]).toEqual(['score 2', preset.fields['score']])
})

test('a question longer than a name may be is known by how it begins', () => {
  const long = `How ${'very '.repeat(120)}satisfied are you?`
  const { mapping, name } = naming(preset, [long], long)
  expect(mapping.fields[name]).toEqual([expect.stringMatching(/^How very .*\*$/)])
  expect(mappingSchema.safeParse(mapping).success).toBe(true)
})

test('filling one column leaves everything else as it was', () => {
  const changed = withWays(preset, 0, 'currency', [{ text: 'EUR' }])
  expect(changed.parts[0]?.columns).toEqual({ ...preset.parts[0]?.columns, currency: { text: 'EUR' } })
  expect(withWays(changed, 0, 'currency', [])).toEqual(preset)
})

test('a mapping of one’s own is known by the headers that it uses, and the others help', () => {
  const headers = ['No', 'Who', 'When', 'Note', '']
  const begun = mappingSchema.parse({ name: 'own', parts: [{ table: 'orders', columns: {} }] })
  const { mapping, name } = naming(begun, headers, 'No')
  const kept = toKeep(withWays(mapping, 0, 'order_id', [name]), headers, true)
  expect(kept).toMatchObject({ fields: { No: ['No'] }, tells: ['No'], others: ['Who', 'When', 'Note'] })
  expect(toKeep(preset, headers, false)).toBe(preset)
})

test('fixed words that somebody emptied are not kept; other ways of the column are', () => {
  const emptied = withWays(withWays(preset, 0, 'currency', [{ text: ' ' }]), 0, 'product', [{ text: '' }, 'stage'])
  expect(withoutBlanks(emptied)).toEqual(withWays(preset, 0, 'product', ['stage']))
  expect(toKeep(emptied, [], false)).toEqual(withoutBlanks(emptied))
})
