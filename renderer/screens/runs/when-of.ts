import type { WindowWords } from '../../words/use-words.ts'

/** The moment a run was begun, which tells it from all others. */
export function whenOf({ at }: { readonly at: string }, { locale }: WindowWords): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}
