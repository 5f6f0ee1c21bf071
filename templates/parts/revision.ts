import type { Content } from 'pdfmake/interfaces.js'
import type { Currency } from '../../shared/money/currency.ts'
import type { Minor } from '../../shared/money/money.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import { changesSince, type RevisedFigure, type Revision } from '../../shared/statement/revision.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import type { Theme } from '../theme.ts'

const labels: Readonly<Record<RevisedFigure, MessageId>> = {
  worth: 'statement.cover.figure-worth',
  paid: 'statement.cover.figure-paid',
  hours: 'statement.revision.hours',
  hoursSooner: 'statement.revision.hours-sooner',
  outcomes: 'statement.revision.outcomes',
  money: 'statement.revision.money',
  returnPerUnit: 'statement.revision.return',
}

/** What a revised statement says of the one it takes the place of: which, why, and the figures that are others now. */
export function revisionNote(revision: Revision, model: StatementModel, theme: Theme, words: Words): Content {
  const { number, asOf, currency, note, before } = revision
  const lines = changesSince(before, model.headline)
    .map(({ figure, before: was, after: is }) => ({
      label: words.say(labels[figure]),
      before: figureText(figure, was, currency, words),
      after: figureText(figure, is, model.currency, words),
    }))
    .filter((line) => line.before !== line.after)
    .map((line) => words.say('statement.revision.figure', line))
  return {
    margin: [0, 14, 0, 0],
    stack: [
      {
        text: words.say('statement.revision.replaces', { number, day: words.day(asOf) }),
        style: 'kicker',
        color: theme.colors.accent,
      },
      { text: [note, ...lines].join('\n'), style: 'cell', margin: [0, 3, 0, 0] },
    ],
  }
}

function figureText(figure: RevisedFigure, value: number | null, currency: Currency, words: Words): string {
  if (value === null) return words.say('value.not-known')
  if (figure === 'worth' || figure === 'paid' || figure === 'money') return words.money(value as Minor, currency)
  if (figure === 'returnPerUnit') return words.amount(value, currency)
  return figure === 'outcomes' ? words.number(value, 1) : words.hours(value)
}
