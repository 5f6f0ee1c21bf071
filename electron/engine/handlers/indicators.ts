import { done } from '../../../shared/problem.ts'
import { readIndicatorTemplates } from '../indicator-templates.ts'
import { addIndicators } from '../window/add-indicators.ts'
import { indicatorAssumptions } from '../window/indicator-assumptions.ts'
import { indicatorCatalogue } from '../window/indicator-catalogue.ts'
import { indicatorUse } from '../window/indicator-use.ts'
import { whenFree } from '../window/until-free.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'indicators' | 'indicatorUse' | 'indicatorAssumptions' | 'indicatorTemplates' | 'addIndicators'

export function indicatorAnswers({ session, now }: Engine): Answers<Names> {
  return {
    indicators: () => session.read((book) => done(indicatorCatalogue(book))),
    indicatorUse: ({ indicatorKey, limit }) => session.read((book) => done(indicatorUse(book, indicatorKey, limit))),
    indicatorAssumptions: ({ indicatorKey, asOf, limit }) =>
      session.read((book) => done(indicatorAssumptions(book, indicatorKey, asOf, limit))),
    indicatorTemplates: () => readIndicatorTemplates(),
    addIndicators: ({ indicators }) => session.write(whenFree((book) => addIndicators(book, indicators, now()))),
  }
}
