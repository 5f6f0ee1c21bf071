import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../../shared/contract/contract.ts'
import { engineContract } from '../../shared/contract/engine.ts'
import { tableName } from '../../shared/contract/values.ts'
import { tables } from '../../shared/tables.ts'

const asks = Object.entries(contract).flatMap(([name, one]) => (one.kind === 'ask' ? [{ name, ...one }] : []))

test('the window can send no path', () => {
  const named = asks.filter(({ input }) =>
    /"(path|folder|directory)":\{"type":"string"/.test(JSON.stringify(schemaOf(input))),
  )
  expect(named.map(({ name }) => name)).toEqual([])
  // The check itself sees a path where there is one.
  expect(JSON.stringify(schemaOf(engineContract.openBookFile.input))).toContain('"path":{"type":"string"')
})

test('the engine answers what the shell does not, and beside that only what needs a path', () => {
  const byEngine = asks.filter(({ by }) => by === 'engine').map(({ name }) => name)
  const inner = Object.keys(engineContract).filter((name) => !byEngine.includes(name))
  expect(byEngine.every((name) => Object.hasOwn(engineContract, name))).toBe(true)
  expect(inner.filter((name) => Object.hasOwn(contract, name))).toEqual([])
})

test('the contract names the tables that a book has', () => {
  expect(tableName.options).toEqual(tables.map(({ name }) => name))
})

function schemaOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
}
