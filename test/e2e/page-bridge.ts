import type { Page } from '@playwright/test'
import type { Broker } from '../../electron/shell/broker.ts'
import type { Bridge } from '../../shared/contract/bridge.ts'

type InPage = {
  counterpart: Bridge
  readonly bridgeAsk: (name: string, input: unknown) => Promise<string>
  readonly bridgeDrop: (names: readonly string[]) => Promise<string>
  readonly heard: Set<(name: string, payload: unknown) => void>
}

/** Puts `window.counterpart` into a page as the preload does in Electron, with the broker at its other end. */
export async function bridgeInto(page: Page, broker: Broker, pathOfDropped: (name: string) => string): Promise<void> {
  await page.exposeFunction('bridgeAsk', async (name: string, input: unknown) =>
    written(await broker.answer(name, input)),
  )
  await page.exposeFunction('bridgeDrop', (names: readonly string[]) =>
    written({ ok: true, value: broker.files.add(names.map(pathOfDropped)) }),
  )
  await page.addInitScript(() => {
    const inside = globalThis as unknown as InPage & { heard: InPage['heard'] }
    const heard: InPage['heard'] = new Set()
    const bytesOf = (written: string) => {
      const chars = atob(written)
      const bytes = new Uint8Array(chars.length)
      for (let at = 0; at < chars.length; at += 1) bytes[at] = chars.charCodeAt(at)
      return bytes
    }
    const read = (text: string) =>
      JSON.parse(text, (_, value) =>
        typeof value === 'object' && value !== null && '$bytes' in value ? bytesOf(value.$bytes) : value,
      )
    inside.heard = heard
    inside.counterpart = {
      ask: async (name, input) => read(await inside.bridgeAsk(name, input)),
      listen: (hear) => {
        heard.add(hear)
        return () => heard.delete(hear)
      },
      drop: async (files) => read(await inside.bridgeDrop(files.map((file) => (file as { name: string }).name))),
    }
  })
}

/** Tells the page something, if it is still there. */
export async function tellPage(page: Page, name: string, payload: unknown): Promise<void> {
  await page
    .evaluate(
      ([told, of]) => {
        for (const hear of (globalThis as unknown as InPage).heard ?? []) hear(told as string, of)
      },
      [name, payload] as const,
    )
    .catch(() => null)
}

/** JSON with bytes in it: what goes between a page and its test can carry nothing else. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner instanceof Uint8Array ? { $bytes: Buffer.from(inner).toString('base64') } : inner,
  )
}
