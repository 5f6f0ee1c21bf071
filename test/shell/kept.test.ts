import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lastFolders } from '../../electron/shell/last-folders.ts'
import { preferencesIn } from '../../electron/shell/preferences.ts'
import { recentBooks } from '../../electron/shell/recent-books.ts'
import { savedViews } from '../../electron/shell/saved-views.ts'
import type { SavedView } from '../../shared/contract/accounts.ts'
import { scratchFolder } from './scratch.ts'

describe('preferences', () => {
  test('begin in the language of the desktop where we have it, else in English', () => {
    expect(preferencesIn(scratchFolder(), 'nl-BE').read().language).toBe('nl')
    expect(preferencesIn(scratchFolder(), 'pt-BR').read().language).toBe('en')
  })

  test('are there the next time, each changed by itself', () => {
    const folder = join(scratchFolder(), 'made when it is first needed')
    preferencesIn(folder, 'en').change({ colorScheme: 'dark' })
    preferencesIn(folder, 'en').change({ language: 'nl' })
    expect(preferencesIn(folder, 'en').read()).toEqual({ language: 'nl', colorScheme: 'dark' })
    expect(readdirSync(folder)).toEqual(['preferences.json'])
  })

  test.each(['', '{', '{"language":"xx"}', '[]'])('that cannot be read (%s) are as on a first start', (content) => {
    const folder = scratchFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'preferences.json'), content)
    expect(preferencesIn(folder, 'en').read()).toEqual({ language: 'en', colorScheme: 'auto' })
  })
})

describe('the folder that a dialog begins in', () => {
  test('is the one last chosen from, each kind of file its own, and the usual one where that is gone', () => {
    const [folder, first] = [
      scratchFolder(),
      { books: '/documents', exports: '/downloads', documents: '/documents', brands: '/documents' },
    ]
    const week = join(folder, 'week 13')
    mkdirSync(week, { recursive: true })
    expect(lastFolders(folder, first).of('exports')).toBe('/downloads')
    lastFolders(folder, first).chose('exports', join(week, 'accounts.csv'))
    lastFolders(folder, first).chose('books', join(folder, 'a.counterpart'))
    const again = lastFolders(folder, first)
    expect([again.of('exports'), again.of('books'), again.of('documents')]).toEqual([week, folder, '/documents'])
    rmSync(week, { recursive: true })
    expect(again.of('exports')).toBe('/downloads')
  })
})

describe('recent books', () => {
  test('are the last twelve, newest first, each once', () => {
    const recent = recentBooks(scratchFolder())
    for (let n = 1; n <= 14; n += 1) recent.add(`/books/${n}.counterpart`, false, '2026-03-31T10:00:00Z')
    recent.add('/books/5.counterpart', false, '2026-03-31T11:00:00Z')
    const names = recent.list().map(({ name }) => name)
    expect(names).toHaveLength(12)
    expect(names.slice(0, 3)).toEqual(['5', '14', '13'])
    expect(names.filter((name) => name === '5')).toHaveLength(1)
  })

  test('are known by an id that does not give their path away', () => {
    const recent = recentBooks(scratchFolder())
    recent.add('/secret/place/a.counterpart', false, '2026-03-31T10:00:00Z')
    const [book] = recent.list()
    expect(book?.id).toMatch(/^[0-9a-f]{16}$/)
    recent.forget(book?.id ?? '')
    expect(recent.list()).toEqual([])
  })
})

test('a recent book that was forgotten comes back where it was', () => {
  const recent = recentBooks(scratchFolder())
  for (const n of [1, 2, 3]) recent.add(`/books/${n}.counterpart`, n === 2, `2026-03-0${n}T10:00:00Z`)
  const before = recent.list()
  const id = before[1]?.id ?? ''
  recent.forget(id)
  expect(recent.list().map(({ name }) => name)).toEqual(['3', '1'])
  recent.recall(id)
  expect(recent.list()).toEqual(before)
  recent.recall('nothing')
  expect(recent.list()).toEqual(before)
})

describe('saved views', () => {
  test('belong to the book that is open', () => {
    const folder = scratchFolder()
    let open: string | null = '/a.counterpart'
    const views = savedViews(folder, () => open)
    expect(views.save(view('Mine')).map(({ name }) => name)).toEqual(['Mine'])
    open = '/b.counterpart'
    expect(views.list()).toEqual([])
    open = null
    expect(views.save(view('Nowhere'))).toEqual([])
    open = '/a.counterpart'
    expect(views.list().map(({ name }) => name)).toEqual(['Mine'])
  })

  test('of the same name replace each other and stand by name', () => {
    const views = savedViews(scratchFolder(), () => '/a.counterpart')
    views.save(view('Soon'))
    views.save(view('Big'))
    const again = views.save({ ...view('Soon'), view: { ...view('Soon').view, search: 'x' } })
    expect(again.map(({ name, view: { search } }) => [name, search])).toEqual([
      ['Big', ''],
      ['Soon', 'x'],
    ])
    expect(views.remove('Big').map(({ name }) => name)).toEqual(['Soon'])
  })
})

function view(name: string): SavedView {
  return {
    name,
    view: {
      search: '',
      filters: { segments: [], managers: [], currencies: [], readiness: 'all', renewingWithin: null },
      sort: { by: 'name', descending: false },
    },
  }
}
