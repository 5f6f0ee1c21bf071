/** Hours that a time sheet writes: `1:30`, `01:30:00`, `1h 30m`, `90 min`; null: none of these, a plain number perhaps. */
export function hoursIn(text: string): number | null {
  const [, clockHours, clockMinutes, clockSeconds = '0'] = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? []
  if (clockHours !== undefined) {
    return (Number(clockHours) * 3600 + Number(clockMinutes) * 60 + Number(clockSeconds)) / 3600
  }
  const parts =
    /^(?:(\d{1,5}(?:[.,]\d{1,4})?) ?(?:h|hrs?|hours?|uur|u|std\.?|ч))? ?(?:(\d{1,6}) ?(?:m|mins?|minutes?|minuten|min\.|мин))?$/i.exec(
      text,
    )
  const [, hours, minutes] = parts ?? []
  if (hours === undefined && minutes === undefined) return null
  return Number((hours ?? '0').replace(',', '.')) + Number(minutes ?? '0') / 60
}

/** The number that an answer begins with: `10 - Extremely likely` is 10; null: it begins with none. */
export function scoreIn(text: string): number | null {
  const [, digits] = /^(-?\d{1,3})(?!\d)/.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

const checksum = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/**
 * A Salesforce id of 15 letters, where case matters, as the 18 of its exports: each of the three last letters tells
 * which of five are capitals. Any other text is itself.
 */
export function salesforceId(text: string): string {
  if (!/^[0-9a-zA-Z]{15}$/.test(text)) return text
  const suffix = [0, 5, 10].map((from) => {
    const bits = [...text.slice(from, from + 5)].reduce(
      (sum, letter, n) => sum + (/[A-Z]/.test(letter) ? 2 ** n : 0),
      0,
    )
    return checksum[bits] ?? ''
  })
  return text + suffix.join('')
}
