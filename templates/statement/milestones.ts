import type { Content } from 'pdfmake/interfaces.js'
import type { Words } from '../../shared/words.ts'
import { keptPart, leading, partHeading, roomForRows } from '../parts/heading.ts'
import { milestoneTable } from '../parts/milestone-table.ts'
import type { Theme } from '../theme.ts'
import type { StatementData } from './statement-data.ts'

/** When each milestone was promised and achieved. */
export function milestones({ model }: StatementData, theme: Theme, words: Words): Content {
  const lead = words.say('statement.milestone.not-added')
  const heading = partHeading('part-milestones', words.say('statement.relationship.milestones'), lead, theme)
  const rows = milestoneTable(model.relationship.milestones, model.currency, theme, words)
  // A short table is kept whole; a long one has to run over pages.
  if (model.relationship.milestones.length <= 5) return keptPart(heading, rows)
  return leading(heading, rows, roomForRows(model.relationship.milestones.length))
}
