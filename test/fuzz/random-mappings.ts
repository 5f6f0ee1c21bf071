import fc from 'fast-check'
import { type Mapping, mappingSchema } from '../../shared/mapping/mapping.ts'
import { type Column, type Table, tables } from '../../shared/tables.ts'

type Way = Readonly<Record<string, unknown>>

const fields = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
const field = fc.constantFrom(...fields)

/** How somebody might fill a column: sensibly, or with what makes no sense for it. */
function wayFor({ type }: Column): fc.Arbitrary<string | Way> {
  const from = fc.record<Way>(
    {
      from: field,
      values: fc.dictionary(fc.constantFrom('A1', '1', 'x', 'Won'), fc.option(fc.constantFrom('A2', '2', 'EUR')), {
        maxKeys: 3,
      }),
      else: fc.option(fc.constantFrom('A1', '5', '2026-01-31', '')),
      read: fc.constantFrom('hours', 'score', 'key', 'salesforce-id', 'zoho-id', 'guid'),
      times: fc.constantFrom(0, -1, 0.5, 12, 1e308),
      over: fc.constantFrom(1, 60, 5e-324),
      minus: field,
      per: fc.record({ from: field, values: fc.constant({ month: 12, year: 1 }) }),
      yearly: fc.constant(true),
      months: fc.oneof(field, fc.constant({ ask: { what: 'how long' } })),
      summarise: fc.constantFrom('mean', 'sum', 'count', 'last'),
      decimal: fc.constantFrom('point', 'comma'),
      dates: fc.constantFrom('DD/MM/YYYY', 'MM/DD/YYYY', 'nonsense'),
    },
    { requiredKeys: ['from'] },
  )
  const account = fc
    .record<Way>(
      { id: field, name: field, new: fc.constant(true), 'or-none': fc.constant(true) },
      { requiredKeys: ['name'] },
    )
    .map((found): Way => ({ account: found }))
  const words = fc
    .constantFrom('EUR', 'x', '{one}', '{one:day} {two:month}', '{three:header}', '{none}', '{', '5', '2026-01-31')
    .map((text): Way => ({ text }))
  const own = type.kind === 'reference' ? account : field
  return fc.oneof(
    { weight: 12, arbitrary: own },
    { weight: 2, arbitrary: from },
    { weight: 1, arbitrary: words },
    { weight: 1, arbitrary: fc.constant<Way>({ ask: { what: 'which', optional: true } }) },
  )
}

function partFor(table: Table): fc.Arbitrary<Record<string, unknown>> {
  const required = table.columns.filter((column) => column.required)
  return fc.subarray([...table.columns]).chain((chosen) => {
    const columns = [...new Set([...required, ...chosen])]
    const ways = Object.fromEntries(
      columns.map((column) => [
        column.name,
        fc.oneof(
          { weight: 6, arbitrary: wayFor(column) },
          { weight: 1, arbitrary: fc.array(wayFor(column), { minLength: 1, maxLength: 3 }) },
        ),
      ]),
    )
    return fc.record(
      {
        table: fc.constant(table.name),
        columns: fc.record(ways),
        optional: fc.constant(true),
        missing: fc.constant(true),
        where: fc.array(test, { maxLength: 2 }),
      },
      { requiredKeys: ['table', 'columns'] },
    )
  })
}

const test = fc.record(
  {
    from: field,
    is: fc.constantFrom('A1', '*', 'won', 'x*'),
    not: fc.constantFrom('A2', '', 'lost'),
    filled: fc.constant(true),
    positive: fc.constant(true),
    negative: fc.boolean(),
    by: field,
  },
  { requiredKeys: ['from'] },
)

/** A mapping that is well written, whether or not it makes sense. */
export const anyMapping: fc.Arbitrary<Mapping> = fc
  .record(
    {
      name: fc.constant('fuzzed'),
      system: fc.constantFrom('erp', 'crm'),
      fields: fc.constant(Object.fromEntries(fields.map((name) => [name, [name.toUpperCase()]]))),
      tells: fc.subarray(fields, { maxLength: 3 }),
      skipRows: fc.record(
        { startingWith: fc.constant(['Total']), alone: fc.constant(true), without: field },
        { requiredKeys: [] },
      ),
      empty: fc.constantFrom(['-'], []),
      decimal: fc.constantFrom('point', 'comma'),
      dates: fc.constantFrom('DD/MM/YYYY', 'MM/DD/YYYY'),
      parts: fc.array(fc.constantFrom(...tables).chain(partFor), { minLength: 1, maxLength: 3 }),
      accounts: fc.dictionary(fc.constantFrom('acme', 'BOLT', 'N1'), fc.option(fc.constantFrom('A1', 'A9')), {
        maxKeys: 2,
      }),
      answers: fc.constantFrom({}, { which: 'A1', 'how long': '12' }),
    },
    { requiredKeys: ['name', 'fields', 'parts'] },
  )
  .map((written) => mappingSchema.safeParse(written))
  .filter((read) => read.success)
  .map((read) => read.data as Mapping)
