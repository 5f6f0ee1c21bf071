type Matrix = readonly (readonly number[])[]

/** The lower triangle L of a symmetric matrix A = L·Lᵀ; null where A is not positive definite. */
export function cholesky(matrix: Matrix): Matrix | null {
  const lower: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const own: number[] = []
    for (let j = 0; j <= i; j += 1) {
      const above = j === i ? own : (lower[j] ?? [])
      const rest = own.slice(0, j).reduce((sum, x, k) => sum - x * (above[k] ?? 0), row[j] ?? Number.NaN)
      const pivot = j === i ? Math.sqrt(rest) : rest / (above[j] ?? Number.NaN)
      if (!Number.isFinite(pivot) || (j === i && pivot <= 0)) return null
      own.push(pivot)
    }
    lower.push(own)
  }
  return lower
}

/** The x of L·x = b. */
export function solveLower(lower: Matrix, b: readonly number[]): readonly number[] {
  const x: number[] = []
  for (const [i, row] of lower.entries()) {
    const rest = x.reduce((sum, known, k) => sum - (row[k] ?? 0) * known, b[i] ?? 0)
    x.push(rest / (row[i] ?? Number.NaN))
  }
  return x
}

/** The x of Lᵀ·x = b. */
export function solveUpper(lower: Matrix, b: readonly number[]): readonly number[] {
  const x = [...b]
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < x.length; k += 1) x[i] = (x[i] ?? 0) - (lower[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = (x[i] ?? 0) / (lower[i]?.[i] ?? Number.NaN)
  }
  return x
}
