const longest = 60

/** A cell's text as a sentence quotes it: one line, not too long. */
export function shortened(value: string): string {
  return value.length > longest ? `${value.slice(0, longest).toWellFormed()}…` : value
}
