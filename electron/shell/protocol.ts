import { protocol } from 'electron'
import { builtFiles } from './built-files.ts'
import { origin } from './origin.ts'

/** Has to be called before the app is ready. Not `file:`: a page of ours can then reach no other file of the disk. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window under `app://counterpart/`, by a map made now; whatever is not in it does not exist. */
export function serveWindow(root: string): void {
  const answer = builtFiles(root)
  const host = new URL(origin).host
  protocol.handle('app', (request) => {
    const url = new URL(request.url)
    const sent = url.host === host && request.method === 'GET' ? answer(url.pathname) : null
    return sent ? new Response(sent.body, { headers: sent.headers }) : new Response('', { status: 404 })
  })
}
