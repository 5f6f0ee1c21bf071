import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, isBarrel } from './fixtures/imports-of.ts'
import { type Layer, layers } from './fixtures/layers.ts'

const root = join(import.meta.dirname, '..')
const files = layers.flatMap((layer) => filesIn(layer.folder))
const sources = files.filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !file.endsWith('.d.ts'))
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

describe('the tree', () => {
  test('has files only of layers that the table knows', () => {
    const known = new Set(files)
    const strays = ['electron']
      .flatMap(filesIn)
      .filter((file) => !known.has(file) && !file.endsWith('.config.ts') && /\.[cm]?[jt]sx?$/.test(file))
    expect(strays).toEqual([])
    expect(sources.length).toBeGreaterThan(50)
  })

  test('imports only what the layers may', () => {
    expect(sources.filter((file) => !isSettings(file)).flatMap((file) => violationsOf(file, textOf(file)))).toEqual([])
  })

  test('has no folder named utils, helpers, common, services or managers', () => {
    const folders = new Set(files.flatMap((file) => file.split('/').slice(0, -1)))
    expect(['utils', 'helpers', 'common', 'services', 'managers'].filter((name) => folders.has(name))).toEqual([])
  })

  test('has no barrel', () => {
    expect(sources.filter((file) => isBarrel(textOf(file)))).toEqual([])
  })
})

describe('the table', () => {
  test.each([
    ['shared/a.ts', "import { readFileSync } from 'node:fs'"],
    ['shared/a.ts', "import { readFileSync } from 'fs'"],
    ['shared/a.ts', "import { page } from '../templates/page.ts'"],
    ['shared/a.ts', "import { Chart } from 'chart.js'"],
    ['shared/a.ts', "import 'pdfmake'"],
    ['shared/a.ts', "const fs = await import('node:fs')"],
    ['shared/a.ts', 'const fs = await import(name)'],
    ['templates/a.ts', "import pdfmake from 'pdfmake'"],
    ['templates/a.ts', "import { open } from '../electron/engine/store/book.ts'"],
    ['templates/sample/generate/a.ts', "import { join } from 'node:path'"],
    ['electron/engine/a.ts', "import {\n  app,\n  dialog,\n} from 'electron'"],
    ['electron/engine/a.ts', "const { app } = require('electron')"],
    ['electron/engine/a.ts', "import { menu } from '../shell/menu.ts'"],
    ['electron/engine/a.ts', "type App = import('electron').App"],
    ['electron/shell/a.ts', "import { book } from '../engine/store/book.ts'"],
    ['renderer/a.tsx', "export { book } from '../electron/engine/store/book.ts'"],
    ['renderer/a.tsx', "import { ipcRenderer } from 'electron'"],
  ])('%s may not say %s', (file, source) => {
    expect(violationsOf(file, source)).toHaveLength(1)
    expect(violationsOf(file, source)[0]).toMatch(new RegExp(`^${file} .+\\.$`))
  })

  test.each([
    ['shared/charts/a.ts', "import type { ChartConfiguration } from 'chart.js'"],
    ['shared/a.ts', "import quantile from '@stdlib/stats-base-dists-t-quantile'"],
    ['shared/a.ts', "// import { x } from 'node:fs'"],
    ['templates/a.ts', "import type { Content } from 'pdfmake/interfaces.js'"],
    ['templates/a.ts', "import { type Day, day } from '../shared/days.ts'"],
    ['templates/sample/make.ts', "import { writeFileSync } from 'node:fs'"],
    ['electron/engine/a.ts', "import Database from 'better-sqlite3'"],
    ['electron/shell/a.ts', "import { app } from 'electron'"],
    ['renderer/a.tsx', "import { Button } from '@mantine/core'"],
  ])('%s may say %s', (file, source) => {
    expect(violationsOf(file, source)).toEqual([])
  })

  test('tells a barrel from a file that also says something', () => {
    expect(isBarrel("export { a } from './a.ts'\nexport * from './b.ts'\n")).toBe(true)
    expect(isBarrel("export { a } from './a.ts'\nexport const b = 1\n")).toBe(false)
  })
})

/** What a tool reads to build or test a folder runs in none of the layers. */
function isSettings(file: string): boolean {
  return /\.config\.[cm]?ts$/.test(file)
}

function violationsOf(file: string, source: string): readonly string[] {
  const layer = layers.find((each) => within(file, each.folder))
  if (!layer) return [`${file} lies in no layer of the table.`]
  return importsOf(source).flatMap(({ module, types }) => {
    // Tests and the engine may choose a module when they run, a worker's file for instance.
    if (module === null) return layer.node === 'everywhere' ? [] : [`${file} imports a module that no literal names.`]
    if (allowed(layer, file, module, types)) return []
    return [`${file} imports ${module}, which ${layer.folder} may not: see the folder table in the architecture.`]
  })
}

function allowed(layer: Layer, file: string, module: string, types: boolean): boolean {
  if (module.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file), module))
    return layer.folders.some((folder) => within(target, folder))
  }
  if (module.startsWith('node:') || builtinModules.includes(module)) {
    return layer.node === 'everywhere' || layer.node.includes(file)
  }
  const named = (names: readonly string[]) => names.some((name) => module === name || module.startsWith(`${name}/`))
  if (layer.packages === 'any') return true
  if (layer.packages === 'any but electron') return !named(['electron'])
  return named(layer.packages) || (types && named(layer.types))
}

function within(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file))
}
