import { createContext, type ReactNode, use, useState } from 'react'
import type { BookInfo } from '../../shared/contract/book.ts'
import { type Day, parseDay } from '../../shared/days.ts'

/** The open book and the day that everything on the screen is as of. */
export type OpenBook = { readonly book: BookInfo; readonly asOf: Day; readonly changeAsOf: (day: Day) => void }

const Context = createContext<OpenBook | null>(null)

export function BookProvider({ book, children }: { readonly book: BookInfo; readonly children: ReactNode }) {
  const key = `as-of ${book.where} ${book.name}`
  const [chosen, choose] = useState<Day | null>(() => parseDay(sessionStorage.getItem(key) ?? ''))
  const changeAsOf = (day: Day) => {
    sessionStorage.setItem(key, day)
    choose(day)
  }
  return <Context value={{ book, asOf: chosen ?? book.asOf, changeAsOf }}>{children}</Context>
}

/** For screens that are only shown when a book is open. */
export function useBook(): OpenBook {
  const open = use(Context)
  if (!open) throw new Error('A bug in Counterpart: a screen without an open book')
  return open
}
