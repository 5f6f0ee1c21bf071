import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../../renderer')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** `screens/review` for all that lies in it: a screen's styles are read when somebody goes there, and not before. */
const folderOf = (file: string) => file.split(path.sep).slice(0, 2).join('/')

const definedIn = new Map<string, Set<string>>()
for (const file of files.filter((one) => one.endsWith('.css'))) {
  for (const [, name = ''] of textOf(file).matchAll(/^\.([a-z][\w-]*)(?=[ ,:{[])/gm)) {
    definedIn.set(name, (definedIn.get(name) ?? new Set()).add(folderOf(file)))
  }
}

test('a class that a screen uses has its styles there, in the parts or in the theme', () => {
  const elsewhere = files
    .filter((file) => file.endsWith('.tsx') && file.startsWith('screens'))
    .flatMap((file) => {
      const used = [...textOf(file).matchAll(/className="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' '))
      return used.flatMap((name) => {
        const folders = [...(definedIn.get(name) ?? [])]
        const here = folders.some((one) => one === folderOf(file) || !one.startsWith('screens'))
        return folders.length === 0 || here ? [] : [`${file}: ${name} of ${folders.join(', ')}`]
      })
    })
  expect(elsewhere).toEqual([])
})
