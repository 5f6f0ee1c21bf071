import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from '@formatjs/intl'
import { expect, test } from 'vitest'
import en from '../../shared/messages/en.json' with { type: 'json' }
import nl from '../../shared/messages/nl.json' with { type: 'json' }

const root = join(import.meta.dirname, '..', '..')
const code = ['shared', 'templates', 'electron']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Names in braces and tags of a message, those within plurals included. */
function placeholders(message: string): readonly string[] {
  const names = [...message.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1] ?? '')
  const tags = [...message.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`)
  return [...new Set([...names, ...tags])].toSorted()
}

test('both languages have the same messages in the same order', () => {
  expect(Object.keys(nl)).toEqual(Object.keys(en))
})

test('a message has the same placeholders in both languages', () => {
  for (const [id, message] of Object.entries(en)) {
    expect([id, placeholders(nl[id as keyof typeof nl])]).toEqual([id, placeholders(message)])
  }
})

test('every message is used in code', () => {
  expect(Object.keys(en).filter((id) => !code.includes(`'${id}'`))).toEqual([])
})

test('every message that code names exists', () => {
  const used = [...code.matchAll(/'((?:statement|review|chart|unit|grade|value|page)\.[a-z.-]+)'/g)].map(
    (match) => match[1] ?? '',
  )
  const imports = /\.(ts|json|csv|js)$/
  expect(used.filter((id) => !(id in en) && !imports.test(id))).toEqual([])
  expect(used.length).toBeGreaterThan(150)
})

test('every message can be read by the formatter', () => {
  for (const [locale, messages] of Object.entries({ en, nl })) {
    const intl = createIntl({
      locale,
      messages,
      onError: (error) => {
        throw error
      },
    })
    for (const [id, message] of Object.entries(messages)) {
      const values = Object.fromEntries(placeholders(message).map((name) => [name, 2]))
      expect(intl.formatMessage({ id }, { ...values, b: (chunks: readonly unknown[]) => chunks.join('') })).not.toBe('')
    }
  }
})

test('Dutch addresses the customer as u', () => {
  expect(Object.values(nl).filter((message) => /\b(je|jij|jouw|jullie)\b/i.test(message))).toEqual([])
})
