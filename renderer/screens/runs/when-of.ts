import type { WindowWords } from '../../words/use-words.ts'

/** The moment a run was begun. */
export function whenOf({ at }: { readonly at: string }, { locale }: WindowWords): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}

/** What tells a run from others that were begun in the same minute: its folder too. */
export function runName(run: { readonly at: string; readonly name: string }, words: WindowWords) {
  return { when: whenOf(run, words), name: run.name }
}
