import { cholesky, solveLower, solveUpper } from './cholesky.ts'

type Function = (at: readonly number[]) => number

export type Summit = {
  readonly at: readonly number[]
  readonly value: number
  /** L of the curvature, L·Lᵀ = minus the second derivatives. */
  readonly lower: readonly (readonly number[])[]
}

/**
 * Newton's steps up to the top from close by; null where the surface is not round there. At the top, whatever is still
 * to be gained by the parabola, half of gᵀH⁻¹g, is next to nothing: that is what convergence means here.
 */
export function climb(f: Function, start: readonly number[]): Summit | null {
  let [at, value] = [start, f(start)]
  for (let step = 0; step < 30; step += 1) {
    const lower = cholesky(curvature(f, at, value))
    if (!lower) return null
    const up = slope(f, at)
    const along = solveUpper(lower, solveLower(lower, up))
    const gain = up.reduce((sum, g, n) => sum + (g * (along[n] ?? 0)) / 2, 0)
    if (gain < 1e-8) return { at, value, lower }
    const next = shorter((by) => at.map((x, n) => x + by * (along[n] ?? 0)), f, value)
    // What rounding leaves of the slope can no longer be climbed.
    if (!next) return gain < 1e-4 ? { at, value, lower } : null
    ;[at, value] = [next.at, next.value]
  }
  return null
}

/** The step, or a part of it that gains something. */
function shorter(along: (by: number) => readonly number[], f: Function, value: number) {
  for (let by = 1; by > 1e-3; by /= 2) {
    const next = { at: along(by), value: f(along(by)) }
    if (next.value > value) return next
  }
  return null
}

const h = 1e-3 // of a logarithm: a thousandth of a parameter

function slope(f: Function, at: readonly number[]): readonly number[] {
  return at.map((_, i) => (f(moved(at, [i, h])) - f(moved(at, [i, -h]))) / (2 * h))
}

/** Minus the second derivatives, by central differences wide enough for the sums of many accounts to be exact in. */
export function curvature(f: Function, at: readonly number[], top: number): readonly (readonly number[])[] {
  const w = 10 * h
  const rows: number[][] = at.map(() => [])
  for (const [i] of at.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const second =
        i === j
          ? (2 * top - f(moved(at, [i, w])) - f(moved(at, [i, -w]))) / w ** 2
          : (f(moved(at, [i, w], [j, -w])) +
              f(moved(at, [i, -w], [j, w])) -
              f(moved(at, [i, w], [j, w])) -
              f(moved(at, [i, -w], [j, -w]))) /
            (4 * w ** 2)
      for (const [row, column] of [
        [i, j],
        [j, i],
      ] as const) {
        const own = rows[row]
        if (own) own[column] = second
      }
    }
  }
  return rows
}

function moved(at: readonly number[], ...moves: readonly (readonly [axis: number, by: number])[]): readonly number[] {
  return moves.reduce<readonly number[]>((now, [axis, by]) => now.map((x, n) => (n === axis ? x + by : x)), at)
}
