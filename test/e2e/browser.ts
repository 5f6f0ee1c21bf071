import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'

const debian = '/usr/bin/chromium'

/** The browser that CHROMIUM names, else Debian's, else the one inside an npm package, which needs nothing installed. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM'] ?? (existsSync(debian) ? debian : undefined)
  if (named !== undefined && named !== 'sparticuz') return chromium.launch({ executablePath: named })
  const { default: packed } = await import('@sparticuz/chromium')
  // With these two the packed browser dies when it is run as root.
  const args = packed.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return chromium.launch({ executablePath: await packed.executablePath(), args })
}
