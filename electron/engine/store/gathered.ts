/** What is said of a measurement in words; '' where it is not given. */
export type Wording = readonly [evidence: string, currency: string, source: string]

/**
 * Checked measurements by columns, which take a tenth of the memory of as many arrays of cells, and which two threads
 * can both see. A month is a number (see `monthNumber`), a volume that is not given is NaN.
 */
export type Gathered = Columns & {
  readonly rows: number
  readonly wordings: readonly Wording[]
  /** One after the other: many texts go from thread to thread slowly. */
  readonly ids: string
}

export type Columns = {
  readonly row: Int32Array
  readonly account: Int32Array
  readonly month: Int32Array
  readonly indicator: Int32Array
  readonly day: Int32Array
  /** An index of `wordings`. */
  readonly wording: Int32Array
  /** Where each of the ids ends. */
  readonly idEnd: Int32Array
  readonly actual: Float64Array
  readonly volume: Float64Array
}

/** Room for so many rows, in memory that threads share or in this thread's own. */
export function columnsFor(most: number, Memory: typeof ArrayBuffer | typeof SharedArrayBuffer = ArrayBuffer): Columns {
  const whole = () => new Int32Array(new Memory(most * Int32Array.BYTES_PER_ELEMENT))
  const real = () => new Float64Array(new Memory(most * Float64Array.BYTES_PER_ELEMENT))
  return {
    ...{ row: whole(), account: whole(), month: whole(), indicator: whole(), day: whole(), wording: whole() },
    ...{ idEnd: whole(), actual: real(), volume: real() },
  }
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
  const known = texts.get(month)
  if (known !== undefined) return known
  const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  texts.set(month, text)
  return text
}

const texts = new Map<number, string>()
