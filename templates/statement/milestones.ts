import type { Content } from 'pdfmake/interfaces.js'
import type { Words } from '../../shared/words.ts'
import { leading, partHeading, roomFor } from '../parts/heading.ts'
import { milestoneTable } from '../parts/milestone-table.ts'
import type { Theme } from '../theme.ts'
import type { StatementData } from './statement-data.ts'

/** When each milestone was promised and achieved. */
export function milestones({ model }: StatementData, theme: Theme, words: Words): Content {
  const lead = words.say('statement.milestone.not-added')
  const heading = partHeading('part-milestones', words.say('statement.relationship.milestones'), lead, theme)
  const rows = milestoneTable(model.relationship.milestones, model.currency, theme, words)
  return leading(heading, rows, roomFor.rows)
}
