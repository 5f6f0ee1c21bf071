import type { Interval } from './interval.ts'
import { fallOf95 } from './likelihood-region.ts'

/** The shares for which the log-likelihood of `hits` of `of` lies at most 1.92 below its maximum (a profile interval). */
export function binomialInterval(hits: number, of: number): Interval {
  const best = hits / of
  const fall = (share: number) => binomialLogLikelihood(hits, of, best) - binomialLogLikelihood(hits, of, share)
  return {
    low: hits === 0 ? 0 : where(fall, best, 0),
    high: hits === of ? 1 : where(fall, best, 1),
  }
}

export function binomialLogLikelihood(hits: number, of: number, share: number): number {
  const misses = of - hits
  return (hits === 0 ? 0 : hits * Math.log(share)) + (misses === 0 ? 0 : misses * Math.log1p(-share))
}

/** Between a share that is likely enough and one that is not. */
function where(fall: (share: number) => number, inside: number, outside: number): number {
  let [near, far] = [inside, outside]
  for (let n = 0; n < 60; n += 1) {
    const middle = (near + far) / 2
    if (fall(middle) < fallOf95) near = middle
    else far = middle
  }
  return near
}
