import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { contentPolicy, newNonce, noncePlace } from './policy.ts'

/** What is sent for an address of the window. */
export type Sent = {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/**
 * Answers addresses from the built files and from nothing else: the map is made once, so no address can be written that
 * leads to another file.
 */
export function builtFiles(root: string): (pathname: string) => Sent | null {
  const files = new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(root, file).split(sep).join('/')}`, file]),
  )
  return (pathname) => {
    const file = files.get(pathname)
    const type = file && types[extname(file)]
    if (!file || !type) return null
    const nonce = newNonce()
    const bytes = new Uint8Array(readFileSync(file))
    const body = file.endsWith('.html') ? new TextDecoder().decode(bytes).replaceAll(noncePlace, nonce) : bytes
    const headers = {
      'content-type': type,
      'content-security-policy': contentPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    }
    return { body, headers }
  }
}
