/** The ids of many rows one after the other, by their UTF-16 code units: a million texts would keep the collector busy. */
export type IdText = {
  /** Where the ids end with this one behind them. */
  readonly add: (id: string) => number
  readonly clear: () => void
  readonly units: () => Uint16Array
}

const firstRoom = 2 ** 19 // code units

export function idText(): IdText {
  let units = new Uint16Array(firstRoom)
  let end = 0
  return {
    add(id) {
      if (end + id.length > units.length) {
        const larger = new Uint16Array(Math.max(end + id.length, units.length * 2))
        larger.set(units)
        units = larger
      }
      for (let n = 0; n < id.length; n += 1) units[end + n] = id.charCodeAt(n)
      end += id.length
      return end
    },
    clear() {
      end = 0
    },
    units: () => units,
  }
}

/** The ids of rows in their order as one text; `into` is told where each of them ends in it. */
export function idsAt(from: IdText, ends: Int32Array, places: Uint32Array, into: Int32Array): string {
  const units = from.units()
  const length = places.reduce((sum, place) => sum + (ends[place] ?? 0) - startAt(ends, place), 0)
  const arranged = new Uint16Array(length)
  let end = 0
  let all = 0
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? 0
    const last = ends[place] ?? 0
    for (let at = startAt(ends, place); at < last; at += 1) {
      const unit = units[at] ?? 0
      all |= unit
      arranged[end] = unit
      end += 1
    }
    into[n] = end
  }
  // Half the memory where it will do.
  return all < 256 ? Buffer.from(arranged).toString('latin1') : Buffer.from(arranged.buffer).toString('utf16le')
}

function startAt(ends: Int32Array, place: number): number {
  return place === 0 ? 0 : (ends[place - 1] ?? 0)
}
