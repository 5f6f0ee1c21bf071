import { type Axis, likelihoodRegion } from './likelihood-region.ts'
import { nelderMead } from './nelder-mead.ts'

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
 * Maximum likelihood over the logarithms of the parameters, from several starts; the best is started anew until that
 * gains nothing. `rough` may be the likelihood of a part of the data, to choose among the starts.
 */
export function maximise(
  logLikelihood: LogLikelihood,
  starts: readonly (readonly number[])[],
  rough: LogLikelihood = logLikelihood,
): Fit | NoFit {
  const [exact, quick] = [logLikelihood, rough].map(ofLogarithms) as [LogLikelihood, LogLikelihood]
  const tried = starts.map((start) => nelderMead(minus(quick), start.map(Math.log), 0.5))
  const best = tried.reduce((left, right) => (right.value < left.value ? right : left))
  const found = settle(minus(exact), best.at)
  if (!found.settled || found.at.some((x) => Math.abs(x) > farthest - 1)) return 'runs-away'
  const region = likelihoodRegion(exact, found.at)
  if (!region) return 'flat'
  return {
    parameters: found.at.map(Math.exp),
    logLikelihood: -found.value,
    region: region.map(({ low, high }) => ({ low: low.map(Math.exp), high: high.map(Math.exp) })),
  }
}

function settle(f: LogLikelihood, start: readonly number[]) {
  let found = nelderMead(f, start, 0.2)
  for (let again = 0; again < 8; again += 1) {
    const next = nelderMead(f, found.at, 0.1)
    const gained = found.value - next.value
    found = next
    if (gained < 1e-7) return found
  }
  return { ...found, settled: false }
}

function ofLogarithms(logLikelihood: LogLikelihood): LogLikelihood {
  return (logs) => {
    if (logs.some((x) => Math.abs(x) > farthest)) return Number.NEGATIVE_INFINITY
    const value = logLikelihood(logs.map(Math.exp))
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value
  }
}

function minus(f: LogLikelihood): LogLikelihood {
  return (at) => -f(at)
}
