import type { Figure } from '../../figures/figure.ts'
import { given, modelled, ratio } from '../../figures/make.ts'
import type { Cohort } from './cohorts.ts'
import type { SbgFit, SbgParameters } from './sbg-fit.ts'

const unit = { kind: 'number' } as const

/** α and β with what they were fitted to: of each cohort, how many renewed at the end of each contract year. */
export function sbgFigures(fit: SbgFit, { alpha, beta }: SbgParameters, cohorts: readonly Cohort[]): readonly Figure[] {
  const likelihood = modelled(
    { id: 'clv/sbg/logLikelihood', label: 'log-likelihood of the renewals', unit },
    fit.logLikelihood,
    'Σ renewed · ln r(n) + not renewed · ln(1 − r(n)), r(n) = (β+n−1)/(α+β+n−1) in contract year n',
    () => cohorts.flatMap(cohortFigures),
  )
  const most = (name: string, value: number) =>
    modelled(
      { id: `clv/sbg/${name}`, label: name, unit },
      value,
      'where the likelihood of the renewals is highest',
      () => [likelihood],
    )
  return [most('α', alpha), most('β', beta)]
}

function cohortFigures({ began, lives, years }: Cohort): readonly Figure[] {
  const rows = lives.flatMap(({ refs }) => refs)
  return years.map(({ due, renewed }, nth) => {
    const id = `clv/sbg/${began}/${nth + 1}`
    const of = `the accounts of ${began} in contract year ${nth + 1}`
    return ratio(
      { id, label: `share renewed of ${of}`, unit: { kind: 'share' } },
      given({ id: `${id}/renewed`, label: `renewed of ${of}`, unit }, renewed, rows),
      given({ id: `${id}/due`, label: `due of ${of}`, unit }, due, rows),
    )
  })
}
