/** Months that follow each other, as the first and the last of each run; a run of one has the same twice. */
export function runsOfMonths(months: readonly string[]): readonly (readonly [first: string, last: string])[] {
  const runs: [string, string][] = []
  for (const month of months) {
    const run = runs.at(-1)
    if (run && numberOf(month) === numberOf(run[1]) + 1) run[1] = month
    else runs.push([month, month])
  }
  return runs
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
}
