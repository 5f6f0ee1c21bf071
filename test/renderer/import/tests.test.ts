import { expect, test } from 'vitest'
import {
  operatorOf,
  operators,
  testWith,
  withTest,
  withWord,
  wordsOf,
} from '../../../renderer/screens/import/mapping/tests.ts'
import { mappingSchema } from '../../../shared/mapping/mapping.ts'

const mapping = mappingSchema.parse({
  name: 'own',
  lists: { won: ['Closed Won', 'Gewonnen*'] },
  parts: [
    {
      table: 'orders',
      where: [
        {
          any: [
            { from: 'flag', is: ['yes'] },
            { from: 'stage', is: 'won' },
          ],
        },
        { from: 'kind', not: ['draft'] },
      ],
      columns: {},
    },
    { table: 'series', where: [{ from: 'stage', is: 'won' }], columns: {} },
  ],
})
const stage = { from: 'stage', is: 'won' } as const
const kind = { from: 'kind', not: ['draft'] }

test('each question can be asked of a column, and is known again', () => {
  for (const operator of operators) expect(operatorOf(testWith(kind, operator))).toBe(operator)
  expect(testWith({ from: 'amount', by: 'stage', positive: true }, 'filled')).toEqual({
    ...{ from: 'amount', by: 'stage', filled: true },
  })
})

test('a word that a list gets or loses counts for every part that uses the list', () => {
  const more = withWord(mapping, 0, 0, stage, 'Verbal yes', true)
  expect(more.lists['won']).toEqual(['Closed Won', 'Gewonnen*', 'Verbal yes'])
  expect(more.parts).toEqual(mapping.parts)
  const less = withWord(mapping, 0, 0, stage, 'gewonnen 2026', false)
  expect(less.lists['won']).toEqual(['Closed Won'])
})

test('a test of words of its own is changed in its place, and looks for something always', () => {
  const without = withWord(mapping, 0, 1, kind, 'Draft', false)
  const [, condition] = without.parts[0]?.where ?? []
  if (!condition || 'any' in condition) throw new Error('no test')
  expect(wordsOf(condition, without)).toHaveLength(1)
  expect(mappingSchema.safeParse(without).success).toBe(true)
  expect(without.parts[0]?.where[0]).toEqual(mapping.parts[0]?.where[0])
})

test('of several tests only the one that decides is changed', () => {
  const flag = mapping.parts[0]?.where[0]
  const decides = flag && 'any' in flag ? flag.any[1] : undefined
  if (!decides) throw new Error('no test')
  const changed = withTest(mapping, 0, 0, decides, { from: 'stage', filled: true })
  expect(changed.parts[0]?.where[0]).toEqual({
    any: [
      { from: 'flag', is: ['yes'] },
      { from: 'stage', filled: true },
    ],
  })
})
