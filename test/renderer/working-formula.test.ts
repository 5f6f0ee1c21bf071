import { expect, test } from 'vitest'
import { knownFormula } from '../../renderer/parts/working/working-formula.ts'
import { clvOf } from '../../shared/clv/clv.ts'
import { type ClvModel, clvModels, conventions } from '../../shared/clv/models.ts'
import type { Figure } from '../../shared/figures/figure.ts'
import english from '../../shared/messages/en.json' with { type: 'json' }
import { metricFigures, metricsOf } from '../../shared/metrics/metrics.ts'
import { periodsUpTo } from '../../shared/metrics/period.ts'
import { fitted, parameterWord } from '../../shared/review/fitted.ts'
import { clvTerms } from '../fixtures/customers.ts'
import { eur } from '../fixtures/facts.ts'
import { randomCustomers } from '../fixtures/random-customers.ts'
import { wordsIn } from './words.ts'

const words = wordsIn('nl')

function* formulasBelow(figure: Figure, depth = 0): Iterable<string> {
  if (figure.made.kind === 'model') yield figure.made.formula
  if (depth > 8) return
  for (const part of figure.from().slice(0, 4)) yield* formulasBelow(part, depth + 1)
}

const books: Readonly<Record<ClvModel, Parameters<typeof randomCustomers>[0]>> = {
  sbg: { seed: 1, accounts: 200, contracts: 10, renewing: 7, ordering: 8, awkward: 0 },
  retention: { seed: 1, accounts: 200, contracts: 10, renewing: 7, ordering: 8, awkward: 0 },
  bgnbd: { seed: 5, accounts: 900, contracts: 0, renewing: 0, ordering: 10, awkward: 0 },
  simple: { seed: 3, accounts: 60, contracts: 3, renewing: 3, ordering: 9, awkward: 0 },
  historic: { seed: 3, accounts: 20, contracts: 3, renewing: 3, ordering: 9, awkward: 0 },
}

test.each(clvModels)('every formula and parameter of the model %s is known in Dutch', (model) => {
  const formulas = new Set<string>()
  for (const convention of conventions) {
    const terms = clvTerms({ convention, margin: 0.4 })
    const clv = clvOf(randomCustomers(books[model], terms), model, terms)
    expect(clv.model).toBe(model)
    for (const { clv: figure } of [...clv.accounts.values()].slice(0, 60)) {
      for (const formula of formulasBelow(figure)) formulas.add(formula)
    }
    for (const [name] of fitted(clv)) expect(Object.keys(english)).toContain(parameterWord(name))
  }
  expect([...formulas].filter((formula) => knownFormula(formula, words) === null)).toEqual([])
})

test('every formula of the metrics is known in Dutch', () => {
  const question = { periods: periodsUpTo(clvTerms().asOf, 'year', 1), by: null, currency: eur } as const
  const formulas = metricsOf([], [], question)
    .flatMap(({ periods }) => periods.flatMap(metricFigures))
    .flatMap((figure) => [...formulasBelow(figure)])
  expect(formulas.length).toBeGreaterThan(0)
  expect(formulas.filter((formula) => knownFormula(formula, words) === null)).toEqual([])
})

test('a formula of letters and signs alone is the same in every language', () => {
  expect(knownFormula('1 / (1 + a/(b+x−1) · ((α+T)/(α+t))^(r+x))', words)).toBe(
    '1 / (1 + a/(b+x−1) · ((α+T)/(α+t))^(r+x))',
  )
  expect(knownFormula('a new formula in words', words)).toBeNull()
})
