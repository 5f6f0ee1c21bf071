import { z } from 'zod'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { BrandDraft } from './brand-draft.ts'

/** What is being written need not be a brand yet: a colour may be half there. */
const draft = z.object({
  brand: z.looseObject({ key: z.string() }),
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

/** One with a logo too large for what a window may keep lasts as long as the window is open. */
export function keepBrandDraft(key: string, to: BrandDraft | null): void {
  try {
    if (to === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(to))
  } catch {
    localStorage.removeItem(key)
  }
}
