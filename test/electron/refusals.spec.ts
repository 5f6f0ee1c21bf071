import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { expect } from '@playwright/test'
import { preload, test } from './launch.ts'
import { askFromPage } from './steps.ts'

type InPage = {
  readonly location: { href: string }
  readonly open: (address: string) => unknown
  readonly navigator: { readonly permissions: { query: (of: { name: string }) => Promise<{ state: string }> } }
  readonly Notification: { requestPermission: () => Promise<string> }
}

test('the page is in a sandbox, apart from the preload, and knows nothing of Node', async ({ program }) => {
  const { page, app } = program
  const seen = await page.evaluate(() => {
    const inside = globalThis as unknown as Record<string, unknown>
    return {
      node: ['require', 'process', 'module', 'Buffer', 'electron'].map((name) => typeof inside[name]),
      bridge: Object.keys(inside['counterpart'] as object).toSorted(),
    }
  })
  expect(seen.node).toEqual(Array(5).fill('undefined'))
  expect(seen.bridge).toEqual(['ask', 'drop', 'listen'])
  const { preferences, pid } = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const of = contents as unknown as { readonly getLastWebPreferences: () => object } | undefined
    return { preferences: of?.getLastWebPreferences(), pid: contents?.getOSProcessId() ?? 0 }
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  test.skip(process.platform !== 'linux' || process.getuid?.() === 0, 'What follows is read from Linux, not as root.')
  // A sandboxed process has a filter for what it may ask of the system (2), and may not gain rights.
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  expect(status).toMatch(/^Seccomp:\s+2$/m)
  expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
})

test('the page cannot replace the bridge or reach behind it', async ({ program: { page } }) => {
  const same = await page.evaluate(() => {
    const inside = globalThis as unknown as { counterpart: Record<string, unknown> }
    const {
      counterpart,
      counterpart: { ask },
    } = inside
    try {
      inside.counterpart = {}
    } catch {}
    try {
      counterpart['ask'] = () => 'mine'
    } catch {}
    return inside.counterpart['ask'] === ask
  })
  expect(same).toBe(true)
})

test('the window does not leave its page, whatever address it is sent to', async ({ program: { page } }) => {
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,mine',
    'app://other/index.html',
  ]) {
    await page.evaluate((to) => {
      const inside = globalThis as unknown as InPage
      inside.location.href = to
    }, address)
    // An answer shows that the page still runs after the refusal.
    expect(await askFromPage(page, 'preferences', undefined)).toMatchObject({ ok: true })
    expect(page.url()).toMatch(/^app:\/\/counterpart\/index\.html/)
  }
})

test('no second window is opened', async ({ program: { page, app } }) => {
  const opened = await page.evaluate(() =>
    String((globalThis as unknown as InPage).open('app://counterpart/index.html')),
  )
  expect(opened).toBe('null')
  expect(app.windows()).toHaveLength(1)
})

test('every permission but to copy is refused, asked about or asked for', async ({ program: { page } }) => {
  const asked = await page.evaluate(async () => {
    const { navigator, Notification } = globalThis as unknown as InPage
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']
    const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    return [...states, await Notification.requestPermission()]
  })
  expect(asked).toEqual(Array(6).fill('denied'))
})

test('no request leaves the program, neither to the network nor to this machine', async ({
  program: { page, app },
}) => {
  let heard = 0
  const server = createServer((_, response) => {
    heard += 1
    response.setHeader('access-control-allow-origin', '*')
    response.end('here')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const here = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
  const fetched = await page.evaluate(
    (to) =>
      fetch(to).then(
        () => 'loaded',
        () => 'refused',
      ),
    here,
  )
  expect(fetched).toBe('refused')
  // The page's policy would refuse it too; the session has to, even where no policy holds.
  const bySession = await app.evaluate(
    ({ session }, to) =>
      session.defaultSession.fetch(to).then(
        () => 'loaded',
        (error: Error) => error.message,
      ),
    here,
  )
  expect(bySession).toContain('ERR_BLOCKED_BY_CLIENT')
  expect(heard).toBe(0)
  server.close()
})

test('an address that is not one of its files does not exist', async ({ program: { page } }) => {
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/index.html', '/../package.json', '/%2e%2e/%2e%2e/package.json', '/..%5c..%5cpackage.json', '/missing.js'].map(
        (address) =>
          fetch(address).then(
            (answer) => answer.status,
            () => 0,
          ),
      ),
    ),
  )
  expect(statuses).toEqual([200, 404, 404, 404, 404])
})

test('every file comes with the policy that lets nothing in, and a nonce of its own', async ({ program: { page } }) => {
  const policies = await page.evaluate(() =>
    Promise.all([1, 2].map(async () => (await fetch('/index.html')).headers.get('content-security-policy') ?? '')),
  )
  for (const policy of policies) expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
  expect(policies[0]).not.toBe(policies[1])
})

test('a script that was slipped into the page does not run', async ({ program: { page } }) => {
  const ran = await page.evaluate(() => {
    type Node = { textContent: string }
    const { document } = globalThis as unknown as {
      readonly document: { createElement: (tag: string) => Node; readonly body: { append: (node: Node) => void } }
    }
    const script = document.createElement('script')
    script.textContent = 'globalThis.slipped = true'
    document.body.append(script)
    return 'slipped' in globalThis
  })
  expect(ran).toBe(false)
})

test('a question from a frame that is not the window is not answered', async ({ program: { page, app } }) => {
  expect(await askFromPage(page, 'preferences', undefined)).toMatchObject({ ok: true })
  // A window with the same preload, at another address: what a page that got in could be.
  const answer = await app.evaluate(async ({ BrowserWindow }, script) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } })
    await stranger.loadURL('data:text/html,<title>stranger</title>')
    const said = await stranger.webContents.executeJavaScript(`counterpart.ask('preferences')`)
    stranger.destroy()
    return said
  }, preload)
  expect(answer).toMatchObject({ ok: false, problem: { code: 'stranger' } })
})

test('a question that no contract knows, or that is not put as agreed, is refused', async ({ program: { page } }) => {
  const unknown = { ok: false, problem: { code: 'unknown-question' } }
  const bad = { ok: false, problem: { code: 'bad-question' } }
  expect(await askFromPage(page, 'openBookFile', { path: '/etc/passwd', sample: false })).toMatchObject(unknown)
  expect(await askFromPage(page, 'toString', {})).toMatchObject(unknown)
  expect(await askFromPage(page, '__proto__', {})).toMatchObject(unknown)
  expect(await askFromPage(page, 'openRecent', { id: 3 })).toMatchObject(bad)
  expect(await askFromPage(page, 'openRecent', { id: 'x', path: '/etc/passwd' })).toMatchObject(bad)
  expect(await askFromPage(page, 'importFiles', null)).toMatchObject(bad)
  expect(await askFromPage(page, 7, {})).toMatchObject({ ok: false, problem: { code: 'stranger' } })
})
