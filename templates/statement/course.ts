import type { Content } from 'pdfmake/interfaces.js'
import type { IndicatorView, StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { leading, partHeading } from '../parts/heading.ts'
import type { Theme } from '../theme.ts'
import { courseTables, roomForCourse } from './course-tables.ts'
import type { StatementData } from './statement-data.ts'

/** The figures that the small lines among the outcomes are drawn from, month by month. */
export function course({ model }: StatementData, theme: Theme, words: Words): Content {
  const lead = words.say('statement.course.lead')
  const heading = partHeading('part-course', words.say('statement.part.course'), lead, theme)
  return leading(heading, courseTables(drawn(model), model, theme, words), roomForCourse)
}

/** Those whose course is drawn as a line. */
export function drawn({ indicators }: Pick<StatementModel, 'indicators'>): readonly IndicatorView[] {
  return indicators.filter(({ trend }) => trend.length >= 2)
}
