import { useState } from 'react'

const key = 'signer'

/** Whoever signs, remembered on this computer so that nobody types a name for each of a hundred statements. */
export function useSigner(): readonly [string, (name: string) => void] {
  const [name, setName] = useState(() => localStorage.getItem(key) ?? '')
  return [
    name,
    (to) => {
      localStorage.setItem(key, to)
      setName(to)
    },
  ]
}
