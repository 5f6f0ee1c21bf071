import type { Content } from 'pdfmake/interfaces.js'
import type { Words } from '../../shared/words.ts'
import { leading, partHeading } from '../parts/heading.ts'
import type { Theme } from '../theme.ts'
import { outcomeTable } from './outcome-table.ts'
import type { StatementData } from './statement-data.ts'

/** Each indicator with what there was before, what was expected, and what came. */
export function outcomes({ model }: StatementData, theme: Theme, words: Words): Content {
  const { indicators } = model
  const lead = indicators.length === 0 ? 'statement.indicators.none' : 'statement.indicators.lead'
  const heading = partHeading('part-indicators', words.say('statement.part.indicators'), words.say(lead), theme)
  if (indicators.length === 0) return leading(heading, [], 0)
  const { content, room } = outcomeTable(indicators, model, theme, words)
  return leading(heading, content, room)
}
