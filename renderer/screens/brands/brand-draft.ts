import { useSyncExternalStore } from 'react'
import type { BrandKept, BrandText, BrandView } from '../../../shared/contract/brands.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import { useBook } from '../../client/use-book.tsx'

/** What somebody has changed of a brand and not saved yet; its texts by language and id, null: the usual one again. */
export type BrandDraft = {
  readonly brand: Brand
  readonly texts: Readonly<Record<string, Readonly<Record<string, string | null>>>>
}

/** Kept while the window is open, so that whoever looks at something else in between loses nothing. */
const drafts = new Map<string, BrandDraft>()
const listeners = new Set<() => void>()

export function useBrandDraft({ brand }: BrandView) {
  const { book } = useBook()
  const key = `${book.where}/${book.name} ${brand.key}`
  const kept = useSyncExternalStore(subscribe, () => drafts.get(key) ?? null)
  const put = (to: BrandDraft | null) => {
    if (to === null) drafts.delete(key)
    else drafts.set(key, to)
    for (const listener of listeners) listener()
  }
  // As it is by now: a file may have been chosen while something else was written.
  const now = () => drafts.get(key) ?? { brand, texts: {} }
  const draft = kept ?? { brand, texts: {} }
  return {
    draft,
    isChanged: kept !== null && JSON.stringify(keptOf(draft)) !== JSON.stringify(keptOf({ brand, texts: {} })),
    change: (to: Partial<Brand>) => put({ ...now(), brand: { ...now().brand, ...to } }),
    put: (locale: string, id: string, text: string | null) =>
      put({ ...now(), texts: { ...now().texts, [locale]: { ...now().texts[locale], [id]: text } } }),
    discard: () => put(null),
  }
}
export type Drafting = ReturnType<typeof useBrandDraft>

/** The draft as it is kept: without spaces around, and with nothing where nothing was written. */
export function keptOf({ brand, texts }: BrandDraft): BrandKept & { readonly brand: Brand } {
  const { contact, legal, footer } = brand
  const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim())
  const { name, email, phone, website, address } = contact
  return {
    key: brand.key,
    brand: {
      ...brand,
      contact: {
        ...{ name: orNull(name), email: orNull(email), phone: orNull(phone) },
        ...{ website: orNull(website), address: orNull(address) },
      },
      ...{ legal: orNull(legal), footer: orNull(footer) },
    },
    texts: Object.entries(texts).flatMap(([locale, own]) =>
      Object.entries(own).map(([id, text]): BrandText => ({ id, document: null, locale, account: null, text })),
    ),
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
