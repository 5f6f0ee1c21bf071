/** What is said of a measurement in words; '' where it is not given. */
export type Wording = readonly [evidence: string, currency: string, source: string]

/**
 * Checked measurements by columns, which take a tenth of the memory of as many arrays of cells, and which one thread can
 * hand to another. A month is a number (see `monthNumber`), a volume that is not given is NaN.
 */
export type Gathered = {
  readonly rows: number
  readonly row: Int32Array<ArrayBuffer>
  readonly account: Int32Array<ArrayBuffer>
  readonly month: Int32Array<ArrayBuffer>
  readonly indicator: Int32Array<ArrayBuffer>
  readonly day: Int32Array<ArrayBuffer>
  /** An index of `wordings`. */
  readonly wording: Int32Array<ArrayBuffer>
  readonly wordings: readonly Wording[]
  /** One after the other, and where each of them ends: many texts go from thread to thread slowly. */
  readonly ids: string
  readonly idEnd: Int32Array<ArrayBuffer>
  readonly actual: Float64Array<ArrayBuffer>
  readonly volume: Float64Array<ArrayBuffer>
}

export function idAt({ ids, idEnd }: Gathered, at: number): string {
  return ids.slice(at === 0 ? 0 : idEnd[at - 1], idEnd[at])
}

/** A month, or the month of a day, as a number that grows by one from month to month. */
export function monthNumber(text: string): number {
  const digit = (n: number) => text.charCodeAt(n) - 48
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  return year * 12 + digit(5) * 10 + digit(6) - 1
}

export function dayNumber(text: string): number {
  return (text.charCodeAt(8) - 48) * 10 + text.charCodeAt(9) - 48
}

export function monthText(month: number): string {
  const known = texts[month] ?? `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  texts[month] = known
  return known
}

const texts: string[] = []
