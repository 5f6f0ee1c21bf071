/** The six numbers of a plane's affine map, in the order of canvas and PDF: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** A coordinate as PDF operators carry it: hundredths of a point, never an exponent or a negative zero. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

export function point(matrix: Matrix, x: number, y: number): string {
  const [a, b, c, d, e, f] = matrix
  return `${coordinate(a * x + c * y + e)} ${coordinate(b * x + d * y + f)}`
}
