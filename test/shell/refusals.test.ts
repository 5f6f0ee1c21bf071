import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bookIn } from '../../electron/shell/book-in.ts'
import { builtFiles } from '../../electron/shell/built-files.ts'
import { chosenFiles } from '../../electron/shell/chosen-files.ts'
import { links } from '../../electron/shell/links.ts'
import { isOurs, mayDo, mayLoad } from '../../electron/shell/origin.ts'
import { contentPolicy } from '../../electron/shell/policy.ts'
import { placedWithin } from '../../electron/shell/window-place.ts'
import { scratchFolder } from './scratch.ts'

describe('an asking frame', () => {
  test.each([
    ['app://counterpart/index.html', true],
    ['app://counterpart/index.html#/accounts', true],
    ['app://counterpart.evil/index.html', false],
    ['app://other/index.html', false],
    ['https://counterpart/', false],
    ['file:///index.html', false],
    ['about:blank', false],
    [undefined, false],
  ])('at %s is ours: %s', (address, ours) => {
    expect(isOurs(address)).toBe(ours)
  })
})

describe('loading', () => {
  test.each([
    ['app://counterpart/assets/a.js', true],
    ['blob:app://counterpart/7d0e', true],
    ['data:image/png;base64,AA', true],
    ['https://example.org/', false],
    ['http://localhost:5173/', false],
    ['ws://localhost/', false],
    ['file:///etc/passwd', false],
    ['blob:https://example.org/1', false],
    ['devtools://devtools/bundled/x.js', false],
  ])('%s is allowed in the packed program: %s', (address, allowed) => {
    expect(mayLoad(address, false)).toBe(allowed)
  })

  test('the developer’s tools is allowed only while developing', () => {
    expect(mayLoad('devtools://devtools/bundled/x.js', true)).toBe(true)
  })
})

describe('a permission', () => {
  test.each([
    ['clipboard-sanitized-write', 'app://counterpart/', true],
    ['clipboard-sanitized-write', 'https://example.org/', false],
    ['clipboard-sanitized-write', '', false],
    ['clipboard-read', 'app://counterpart/', false],
    ['fileSystem', 'app://counterpart/', false],
  ])('%s of %s is given: %s', (permission, address, given) => {
    expect(mayDo(permission, address)).toBe(given)
  })
})

describe('the built window', () => {
  const answer = () => {
    const folder = scratchFolder()
    const root = join(folder, 'built')
    mkdirSync(join(root, 'assets'), { recursive: true })
    writeFileSync(join(root, 'index.html'), '<meta nonce="__NONCE__">')
    writeFileSync(join(root, 'assets/a.js'), 'const a = "__NONCE__"')
    writeFileSync(join(root, 'secret.env'), 'x')
    writeFileSync(join(folder, 'outside.js'), 'x')
    const answered = builtFiles(root)
    writeFileSync(join(root, 'later.js'), 'x')
    return answered
  }

  test('is served with a policy whose nonce is in the page, another one each time', () => {
    const files = answer()
    const [first, second] = [files('/index.html'), files('/index.html')]
    const nonce = /nonce="([^"]+)"/.exec(String(first?.body))?.[1] ?? ''
    expect(nonce.length).toBeGreaterThanOrEqual(22)
    expect(first?.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(second?.body).not.toBe(first?.body)
  })

  test('has its other files as they are', () => {
    expect(new TextDecoder().decode(answer()('/assets/a.js')?.body as Uint8Array)).toBe('const a = "__NONCE__"')
  })

  test.each([
    '/',
    '/missing.js',
    '/../outside.js',
    '/assets/../../outside.js',
    '/%2e%2e/outside.js',
    '/secret.env',
    '/later.js',
    'index.html',
    '/assets',
  ])('does not have %s', (pathname) => {
    expect(answer()(pathname)).toBeNull()
  })

  test('runs no script from anywhere else, and none written into the page', () => {
    const policy = contentPolicy('abc')
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })
})

test('a token that no dialog or drop gave leads to no file', () => {
  const files = chosenFiles()
  const [file] = files.add(['/some/where/orders.csv'])
  expect(file).toMatchObject({ name: 'orders.csv', size: 0 })
  expect(JSON.stringify(file)).not.toContain('/some/where')
  expect(files.pathOf(file?.token ?? '')).toEqual({ ok: true, value: '/some/where/orders.csv' })
  expect(files.pathOf('/some/where/orders.csv')).toMatchObject({ ok: false, problem: { code: 'unknown-file' } })
})

test('links lead only to secure addresses', () => {
  expect(Object.values(links).every((address) => address.startsWith('https://'))).toBe(true)
})

test('a command line names a book by its ending, from the folder it was given in', () => {
  expect(bookIn(['--flag=a.counterpart', 'a.counterpart'], '/books')).toBe('/books/a.counterpart')
  expect(bookIn(['.', '--x', 'notes.txt'], '/books')).toBeNull()
})

describe('the window', () => {
  const kept = { x: 100, y: 50, width: 1200, height: 800, maximized: false }
  const screen = { x: 0, y: 0, width: 1920, height: 1080 }

  test('comes back where it was', () => {
    expect(placedWithin(kept, [screen])).toEqual(kept)
  })

  test('comes onto a screen that is there where its own is gone, no larger than that', () => {
    const small = { x: 0, y: 0, width: 1024, height: 700 }
    expect(placedWithin({ ...kept, x: 2500 }, [small])).toEqual({ ...kept, x: null, y: null, width: 1024, height: 700 })
  })
})
