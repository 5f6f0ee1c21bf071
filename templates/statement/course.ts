import type { Content } from 'pdfmake/interfaces.js'
import type { IndicatorView, StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { leading, partHeading } from '../parts/heading.ts'
import type { Theme } from '../theme.ts'
import { courseTable } from './course-table.ts'
import type { StatementData } from './statement-data.ts'
import { totalsTable } from './totals-table.ts'

/** The figures that the small lines among the outcomes are drawn from, month by month, and those of the relationship's picture. */
export function course({ model }: StatementData, theme: Theme, words: Words): Content {
  const lead = words.say('statement.course.lead')
  const heading = partHeading('part-course', words.say('statement.part.course'), lead, theme)
  const { content, room } = courseTable(drawn(model), model, theme, words)
  return [...leading(heading, content, room), ...(isPictured(model) ? [totalsTable(model, theme, words)] : [])]
}

/** Those whose course is drawn as a line. */
export function drawn({ indicators }: Pick<StatementModel, 'indicators'>): readonly IndicatorView[] {
  return indicators.filter(({ trend }) => trend.length >= 2)
}

/** Whether there is a picture of the running totals. */
function isPictured({ headline, relationship }: Pick<StatementModel, 'headline' | 'relationship'>): boolean {
  return headline.worth !== null && relationship.cumulative.length >= 2
}
