import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { shortcutGroups } from '../../renderer/frame/shortcut-groups.ts'

const root = path.join(import.meta.dirname, '../..')
const listed = shortcutGroups.flatMap(({ shortcuts }) => shortcuts.map(({ keys }) => keys.join(' ')))

test('every key of the menu is on the list of keys', () => {
  const menu = readFileSync(path.join(root, 'electron/shell/menu.ts'), 'utf8')
  const keys = [...menu.matchAll(/CmdOrCtrl\+(\S)'/g)].map(([, key]) => `Ctrl ${key}`)
  expect(keys).toHaveLength(4)
  expect(listed).toEqual(expect.arrayContaining(keys))
})

test('every key with Ctrl that a screen hears is on the list of keys', () => {
  const code = readdirSync(path.join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(root, 'renderer', file), 'utf8'))
    .join('\n')
  const keys = [...code.matchAll(/'mod ?\+ ?(\w)'/g)].map(([, key]) => `Ctrl ${key}`)
  expect(keys.length).toBeGreaterThanOrEqual(3)
  expect(listed).toEqual(expect.arrayContaining(keys))
})

test('no key is said twice to do something at the same place', () => {
  for (const { title, shortcuts } of shortcutGroups) {
    const keys = shortcuts.map((one) => one.keys.join(' '))
    expect(new Set(keys).size, title).toBe(keys.length)
  }
})
