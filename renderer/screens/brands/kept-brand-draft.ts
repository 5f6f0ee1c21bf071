import { z } from 'zod'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { BrandDraft } from './brand-draft.ts'

/** What is being written need not be a brand yet: a colour may be half there. */
const draft = z.object({
  brand: z.looseObject({}),
  texts: z.record(z.string(), z.record(z.string(), z.string().nullable())),
})

/** The draft as it was left here, over the brand as it is by now; null: nothing was changed, or what is kept is none. */
export function readBrandDraft(key: string, brand: Brand): BrandDraft | null {
  try {
    const read = draft.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return read.success ? { brand: { ...brand, ...(read.data.brand as Partial<Brand>) }, texts: read.data.texts } : null
  } catch {
    return null
  }
}

/**
 * Keeps what it changes of the brand, so that the rest is as it will be by then. One with a logo too large for what a
 * window may keep lasts as long as the window is open.
 */
export function keepBrandDraft(key: string, to: BrandDraft | null, brand: Brand): void {
  try {
    if (to === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ ...to, brand: changed(to.brand, brand) }))
  } catch {
    localStorage.removeItem(key)
  }
}

function changed(to: Brand, from: Brand): Partial<Brand> {
  const before: Readonly<Record<string, unknown>> = from
  return Object.fromEntries(
    Object.entries(to).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  )
}
