import type { Rfm } from './purchases.ts'

/**
 * Accounts by how they ordered: those alike in repeat orders, last order and time are one kind. Of 100,000 accounts the
 * times are some hundreds of days, so their logarithms are found once each.
 */
export type Kinds = { readonly times: Float64Array; readonly groups: readonly RepeatGroup[] }
/** The kinds with x repeat orders, an entry each: places in `times`, and how many accounts they are. */
export type RepeatGroup = {
  readonly x: number
  readonly now: Int32Array
  readonly last: Int32Array
  readonly accounts: Float64Array
}

export function kindsOf(accounts: readonly Rfm[]): Kinds {
  const places = new Map<number, number>()
  const placeOf = (time: number) => {
    const place = places.get(time) ?? places.size
    places.set(time, place)
    return place
  }
  const groups = [...Map.groupBy(accounts, ({ x }) => x)].map(([x, own]) => {
    const kinds = new Map<string, { now: number; last: number; accounts: number }>()
    for (const { tx, T } of own) {
      const [now, last] = [placeOf(T), placeOf(tx)]
      const kind = kinds.get(`${now} ${last}`)
      if (kind) kind.accounts += 1
      else kinds.set(`${now} ${last}`, { now, last, accounts: 1 })
    }
    const each = [...kinds.values()]
    return {
      x,
      now: Int32Array.from(each, ({ now }) => now),
      last: Int32Array.from(each, ({ last }) => last),
      accounts: Float64Array.from(each, (kind) => kind.accounts),
    }
  })
  return { times: Float64Array.from(places.keys()), groups }
}
