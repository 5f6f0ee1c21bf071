import { useEffect } from 'react'
import { forgetState, usePlace } from '../../routes/use-route.ts'
import { type Chosen, chosenInAddress, usualChosen } from './choice.ts'
import { useKeptHere } from './kept.ts'

/**
 * The accounts that are chosen: as the address says, where somebody comes from Accounts, until they choose otherwise;
 * else as they were left.
 */
export function useChosen(): readonly [Chosen, (chosen: Chosen) => void] {
  const place = usePlace()
  const [kept, keep] = useKeptHere()
  const named = chosenInAddress(place)
  const chosen = { ...(kept.chosen ?? usualChosen), ...named }
  const said = named === null ? null : JSON.stringify(chosen)
  useEffect(() => {
    // It is still chosen where somebody comes back by an address that says nothing.
    if (said !== null) keep(() => ({ chosen: JSON.parse(said) }))
  }, [said, keep])
  const choose = (next: Chosen) => {
    keep(() => ({ chosen: next }))
    forgetState()
  }
  return [chosen, choose]
}
