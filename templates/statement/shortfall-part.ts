import type { Content } from 'pdfmake/interfaces.js'
import type { Words } from '../../shared/words.ts'
import { leading, partHeading, roomFor } from '../parts/heading.ts'
import { points, roomForPoints } from '../parts/runs.ts'
import type { Theme } from '../theme.ts'
import { shortfalls } from './shortfalls.ts'
import type { StatementData } from './statement-data.ts'

/** Where we fell short, in the same size of type as what went well. */
export function shortfallPart({ model }: StatementData, theme: Theme, words: Words): Content {
  const short = shortfalls(model, words)
  const heading = partHeading('part-shortfalls', words.say('statement.shortfalls.title'), null, theme)
  if (short.length === 0) {
    return leading(heading, { text: words.say('statement.shortfalls.none'), style: 'body' }, roomFor.lines)
  }
  return leading(heading, points(short, theme.colors.accent), roomForPoints(short, theme))
}
