export type Minimum = { readonly at: readonly number[]; readonly value: number; readonly settled: boolean }

type Vertex = { readonly at: readonly number[]; readonly value: number }

const most = 4000 // evaluations: the fits of METHOD 3 need some hundreds

/**
 * The simplex method of Nelder and Mead with its usual coefficients, from a simplex of size `step` at `start`. `f` may
 * be Infinity where its argument is out of bounds, though not at the start.
 */
export function nelderMead(f: (at: readonly number[]) => number, start: readonly number[], step: number): Minimum {
  let evaluations = 0
  const vertex = (at: readonly number[]): Vertex => {
    evaluations += 1
    return { at, value: f(at) }
  }
  const first = vertex(start)
  let simplex = [first, ...start.map((_, axis) => vertex(start.map((x, at) => (at === axis ? x + step : x))))]
  for (;;) {
    simplex = simplex.toSorted((a, b) => a.value - b.value)
    const [best = first] = simplex
    const worst = simplex.at(-1) ?? best
    const settled = isSmall(simplex)
    if (settled || evaluations > most) return { ...best, settled }
    const others = simplex.slice(0, -1)
    const middle = start.map((_, axis) => others.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / others.length)
    const along = (by: number) => vertex(middle.map((x, axis) => x + by * ((worst.at[axis] ?? 0) - x)))
    const next = replacement(best, others.at(-1) ?? best, worst, along)
    simplex = next
      ? [...others, next]
      : [best, ...simplex.slice(1).map(({ at }) => vertex(at.map((x, axis) => ((best.at[axis] ?? 0) + x) / 2)))]
  }
}

/** Reflected, expanded or contracted instead of the worst; null: the simplex has to shrink. */
function replacement(best: Vertex, nextWorst: Vertex, worst: Vertex, along: (by: number) => Vertex): Vertex | null {
  const reflected = along(-1)
  if (reflected.value < best.value) {
    const expanded = along(-2)
    return expanded.value < reflected.value ? expanded : reflected
  }
  if (reflected.value < nextWorst.value) return reflected
  const outside = reflected.value < worst.value
  const contracted = along(outside ? -0.5 : 0.5)
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null
}

function isSmall(simplex: readonly Vertex[]): boolean {
  const [best, ...others] = simplex
  return others.every(
    ({ at, value }) =>
      value - (best?.value ?? 0) <= 1e-9 * (1 + Math.abs(value)) &&
      at.every((x, axis) => Math.abs(x - (best?.at[axis] ?? 0)) <= 1e-6),
  )
}
