import { setImmediate as nextTurn } from 'node:timers/promises'

const longest = 12 // milliseconds that a calculation may keep others waiting

/** Lets others have their turn whenever a long calculation has kept them waiting; call it often. */
export function breathing(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longest) return
    await nextTurn()
    since = performance.now()
  }
}
