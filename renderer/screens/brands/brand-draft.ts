import { useSyncExternalStore } from 'react'
import type { BrandKept, BrandText, BrandView } from '../../../shared/contract/brands.ts'
import { type Language, languageTags } from '../../../shared/languages.ts'
import type { Brand, BrandSaid } from '../../../shared/statement/brand.ts'
import { useBook } from '../../client/use-book.tsx'
import { keepBrandDraft, readBrandDraft } from './kept-brand-draft.ts'

/** What somebody has changed of a brand and not saved yet; its texts by language and id, null: the usual one again. */
export type BrandDraft = {
  readonly brand: Brand
  readonly texts: Readonly<Record<string, Readonly<Record<string, string | null>>>>
}

/** As they were left here, so that neither another screen nor another day loses anything; null: nothing was changed. */
const drafts = new Map<string, BrandDraft | null>()
const listeners = new Set<() => void>()

export function useBrandDraft({ brand }: BrandView) {
  const { book } = useBook()
  const key = `brand ${book.where}/${book.name} ${brand.key}`
  if (!drafts.has(key)) drafts.set(key, readBrandDraft(key, brand))
  const kept = useSyncExternalStore(subscribe, () => drafts.get(key) ?? null)
  const put = (to: BrandDraft | null) => {
    drafts.set(key, to)
    keepBrandDraft(key, to, brand)
    for (const listener of listeners) listener()
  }
  // As it is by now: a file may have been chosen while something else was written.
  const now = () => drafts.get(key) ?? { brand, texts: {} }
  const draft = kept ?? { brand, texts: {} }
  return {
    draft,
    isChanged: kept !== null && JSON.stringify(keptOf(draft)) !== JSON.stringify(keptOf({ brand, texts: {} })),
    change: (to: Partial<Brand>) => put({ ...now(), brand: { ...now().brand, ...to } }),
    /** Of one language; what is empty there is as in all others. */
    changeIn: (language: Language, to: Partial<BrandSaid>) => {
      const { byLanguage = {} } = now().brand
      const own = byLanguage[language] ?? { legal: null, footer: null }
      put({ ...now(), brand: { ...now().brand, byLanguage: { ...byLanguage, [language]: { ...own, ...to } } } })
    },
    put: (locale: string, id: string, text: string | null) =>
      put({ ...now(), texts: { ...now().texts, [locale]: { ...now().texts[locale], [id]: text } } }),
    discard: () => put(null),
  }
}
export type Drafting = ReturnType<typeof useBrandDraft>

/** The draft as it is kept: without spaces around, and with nothing where nothing was written. */
export function keptOf({ brand, texts }: BrandDraft): BrandKept & { readonly brand: Brand } {
  const { contact, legal, footer, byLanguage = {}, ...others } = brand
  const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim())
  const { name, email, phone, website, address } = contact
  const own = languageTags.flatMap((language) => {
    const said = {
      legal: orNull(byLanguage[language]?.legal ?? null),
      footer: orNull(byLanguage[language]?.footer ?? null),
    }
    return said.legal === null && said.footer === null ? [] : [[language, said] as const]
  })
  return {
    key: brand.key,
    brand: {
      ...others,
      contact: {
        ...{ name: orNull(name), email: orNull(email), phone: orNull(phone) },
        ...{ website: orNull(website), address: orNull(address) },
      },
      ...{ legal: orNull(legal), footer: orNull(footer) },
      ...(own.length === 0 ? {} : { byLanguage: Object.fromEntries(own) }),
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
