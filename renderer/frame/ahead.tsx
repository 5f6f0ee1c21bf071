import { useEffect } from 'react'
import { useBook } from '../client/use-book.tsx'
import { unread } from './screen-code.tsx'

/** Gets what is probably looked at next while the window has nothing to do: the accounts, then the other screens' code. */
export function Ahead() {
  const { asOf } = useBook()
  useEffect(
    () => whenIdle(() => void import('../screens/accounts/accounts-screen.tsx').then((m) => m.askForAccounts(asOf))),
    [asOf],
  )
  useEffect(() => whenIdle(readNext), [])
  return null
}

function readNext(): void {
  const [come] = unread
  if (come) void come().then(() => whenIdle(readNext))
}

function whenIdle(work: () => void): () => void {
  const idle = requestIdleCallback(work)
  return () => cancelIdleCallback(idle)
}
