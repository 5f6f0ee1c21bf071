import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { built } from '../e2e/window-in-browser.ts'

export type BundleBytes = {
  /** Of the scripts and styles that were asked for. */
  readonly total: number
  readonly chunks: readonly { readonly name: string; readonly kilobytes: number; readonly now: boolean }[]
}

/** Gzipped kilobytes of the built window's scripts and styles, and which of them were asked for so far. */
export function bundleBytes(asked: readonly string[]): BundleBytes {
  const loaded = new Set(asked.map((file) => path.basename(file)))
  const assets = path.join(built, 'assets')
  const chunks = readdirSync(assets)
    .filter((name) => /\.(js|mjs|css)$/.test(name))
    .map((name) => ({
      name,
      kilobytes: gzipSync(readFileSync(path.join(assets, name))).length / 1000,
      now: loaded.has(name),
    }))
    .toSorted((a, b) => b.kilobytes - a.kilobytes)
  return { total: chunks.filter(({ now }) => now).reduce((sum, { kilobytes }) => sum + kilobytes, 0), chunks }
}
