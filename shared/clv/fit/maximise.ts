import { type Axis, likelihoodRegion } from './likelihood-region.ts'
import { nelderMead } from './nelder-mead.ts'
import { climb } from './newton.ts'

/** Parameters that are above nought, and how well the data know them. */
export type Fit = {
  readonly parameters: readonly number[]
  readonly logLikelihood: number
  /** Parameters at the ends of the 95 % region. */
  readonly region: readonly Axis[]
}

/** `runs-away`: the likelihood keeps rising towards nought or infinity; `flat`: many parameters are as likely. */
export type NoFit = 'runs-away' | 'flat'

type LogLikelihood = (parameters: readonly number[]) => number

const farthest = 14 // logarithms: parameters from one millionth to one million

/**
 * Maximum likelihood over the logarithms of the parameters: the simplex method from several starts, and from the best
 * of them Newton's steps to the very top. `rough` may be the likelihood of a part of the data, to find the way with.
 */
export function maximise(
  logLikelihood: LogLikelihood,
  starts: readonly (readonly number[])[],
  rough: LogLikelihood = logLikelihood,
): Fit | NoFit {
  const [exact, quick] = [ofLogarithms(logLikelihood), ofLogarithms(rough)]
  const tried = starts.map((start) => nelderMead((at) => -quick(at), start.map(Math.log), 0.5))
  const best = tried.reduce((left, right) => (right.value < left.value ? right : left))
  if (isFar(best.at)) return 'runs-away'
  const top = climb(exact, best.at)
  if (!top) return 'flat'
  if (isFar(top.at)) return 'runs-away'
  return {
    parameters: top.at.map(Math.exp),
    logLikelihood: top.value,
    region: likelihoodRegion(exact, top).map(({ low, high }) => ({ low: low.map(Math.exp), high: high.map(Math.exp) })),
  }
}

/** So far out that only the end of the search stopped it. */
function isFar(at: readonly number[]): boolean {
  return at.some((x) => Math.abs(x) > farthest - 3)
}

function ofLogarithms(logLikelihood: LogLikelihood): LogLikelihood {
  return (logs) => {
    if (logs.some((x) => Math.abs(x) > farthest)) return Number.NEGATIVE_INFINITY
    const value = logLikelihood(logs.map(Math.exp))
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value
  }
}
