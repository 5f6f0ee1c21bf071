import type { Content } from 'pdfmake/interfaces.js'
import type { Words } from '../../shared/words.ts'
import { leading, partHeading, roomForRows } from '../parts/heading.ts'
import type { Theme } from '../theme.ts'
import { perceptionTable } from './perception-table.ts'
import type { StatementData } from './statement-data.ts'

/** Performance beside perception: both can be true at once. */
export function perception({ model }: StatementData, theme: Theme, words: Words): Content {
  const felt = model.indicators.filter((indicator) => indicator.perception !== null)
  const lead = words.say('statement.perception.lead')
  const heading = partHeading('part-perception', words.say('statement.perception.title'), lead, theme)
  return leading(heading, perceptionTable(felt, theme, words), roomForRows(felt.length, 1, 5.5))
}
