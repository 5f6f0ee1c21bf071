import type { Content } from 'pdfmake/interfaces.js'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { boxed } from '../parts/heading.ts'
import { points } from '../parts/runs.ts'
import type { Theme } from '../theme.ts'

type Lever = keyof StatementModel['working']['breakEven']

const enough: Readonly<Record<Lever, MessageId>> = {
  capture: 'statement.working.break-even-capture',
  attribution: 'statement.working.break-even-attribution',
  confidence: 'statement.working.break-even-confidence',
}
const more: Readonly<Record<Lever, MessageId>> = {
  capture: 'statement.working.break-even-more-capture',
  attribution: 'statement.working.break-even-more-attribution',
  confidence: 'statement.working.break-even-more-confidence',
}

/** How far each kind of assumption would have to be off for this not to have paid. */
export function breakEven(model: StatementModel, theme: Theme, words: Words): Content[] {
  const title = words.say('statement.working.break-even-title')
  const sentences = (['capture', 'attribution', 'confidence'] as const).flatMap((lever) => {
    const share = model.working.breakEven[lever]
    if (share === null) return []
    return [words.runs(share > 1 ? more[lever] : enough[lever], { share: words.percent(share, share < 0.1 ? 1 : 0) })]
  })
  return sentences.length === 0
    ? boxed(title, null, { text: words.say('statement.working.break-even-none'), style: 'body' })
    : boxed(title, words.say('statement.working.break-even-lead'), points(sentences, theme.colors.secondary))
}
