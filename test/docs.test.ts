import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tables } from '../shared/tables.ts'

const page = readFileSync(new URL('../docs/tables.md', import.meta.url), 'utf8')

test.each(tables)('the page of tables lists every column of $name, the required ones marked', ({ name, columns }) => {
  const section = page.split(/^### /m).find((part) => part.startsWith(`${name}\n`)) ?? ''
  const listed = [...section.matchAll(/^\| `(\w+)`( \*)? \|/gm)].map(([, column, star]) => ({
    name: column,
    required: star !== undefined,
  }))
  expect(listed).toEqual(columns.map((column) => ({ name: column.name, required: column.required })))
})
