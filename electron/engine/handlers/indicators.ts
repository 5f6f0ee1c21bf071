import { done } from '../../../shared/problem.ts'
import { readIndicatorTemplates } from '../indicator-templates.ts'
import { addIndicators } from '../window/add-indicators.ts'
import { indicatorCatalogue } from '../window/indicator-catalogue.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'indicators' | 'indicatorTemplates' | 'addIndicators'

export function indicatorAnswers({ session, now }: Engine): Answers<Names> {
  return {
    indicators: () => session.read((book) => done(indicatorCatalogue(book))),
    indicatorTemplates: () => readIndicatorTemplates(),
    addIndicators: ({ indicators }) => session.write((book) => addIndicators(book, indicators, now())),
  }
}
