import type { Content } from 'pdfmake/interfaces.js'
import type { IndicatorWorking, StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { contactOf } from '../parts/contact.ts'
import { grades } from '../parts/grades.ts'
import { besides, boxed, kept, leading, partHeading } from '../parts/heading.ts'
import { numberCell, table } from '../parts/table.ts'
import { leadingOf, lineCount } from '../parts/text-width.ts'
import type { Theme } from '../theme.ts'
import { breakEven } from './break-even.ts'
import { evidence } from './evidence.ts'
import { formula } from './formula.ts'
import { leftOut } from './left-out.ts'
import type { StatementData } from './statement-data.ts'

/** The way from the rows of the sources to every figure, how sure it is, and how to contest it. */
export function working(data: StatementData, theme: Theme, words: Words): Content {
  const { model } = data
  const rows = model.working.indicators.map((row) => ({ row, said: formula(row, model, words) }))
  const trust = evidence(model, theme, words)
  const paid = breakEven(model, theme, words)
  return [
    ...leading(
      partHeading('part-working', words.say('statement.part.working'), words.say('statement.working.lead'), theme),
      rows.length === 0 ? [] : formulas(rows, model, theme, words),
      roomForFormulas(rows, theme),
    ),
    trust.length === 0 ? kept(...paid) : kept(besides(theme, 254, trust, paid)),
    leftOut(model, theme, words),
    kept(
      {
        columnGap: 22,
        columns: [
          { width: '27%', stack: sources(model, words) },
          { width: '*', stack: rules(model, words) },
          { width: '37%', stack: contest(data, words) },
        ],
      },
      closing(data, words),
    ),
  ]
}

type Row = { readonly row: IndicatorWorking; readonly said: readonly string[] }

/** Room in points that a heading wants above the formulas: that of the head and the first one. */
function roomForFormulas([first]: readonly Row[], theme: Theme): number {
  const [gain = '', ...rest] = first?.said ?? []
  const width = theme.measure - 70
  const lines = lineCount(gain, 8.5, width) * leadingOf.cell + lineCount(rest.join(' '), 7.5, width) * leadingOf.small
  return 24 + leadingOf.cell + lines
}

function formulas(rows: readonly Row[], { currency }: StatementModel, theme: Theme, words: Words): Content {
  return table<Row>(
    [
      {
        head: words.say('statement.working.figure'),
        width: '*',
        cell: ({ row, said }) => ({ stack: [naming(row, words), ...workingOf(said)] }),
      },
      {
        head: words.say('statement.working.worth'),
        width: 'auto',
        align: 'right',
        cell: ({ row }) =>
          row.worth === null
            ? numberCell(withoutWorth(row, words), { color: theme.colors.muted })
            : numberCell(words.money(row.worth, currency), { bold: true }),
      },
    ],
    rows,
    theme,
    { dense: true, tall: true },
  )
}

/** A gain without a worth is not unknown: why it has none is said instead. */
function withoutWorth(row: IndicatorWorking, words: Words): string {
  if (row.partOf !== null) return words.say('statement.working.counted-elsewhere')
  if (row.gainKind === 'none') return words.say('statement.working.shown-only')
  return words.say(row.gain === null || row.gainKind === 'hours' ? 'value.not-known' : 'statement.working.no-value')
}

function naming(row: IndicatorWorking, words: Words): Content {
  const grade = words.say(grades[row.grade])
  return {
    style: 'cell',
    text: [
      { text: `${row.name}\u2002`, bold: true },
      { text: words.say('statement.working.evidence-of', { grade, rows: row.rows }), style: 'small' },
    ],
  }
}

function workingOf([gain, ...rest]: readonly string[]): Content[] {
  return [
    { text: `${gain}.`, style: 'cell', fontFeatures: ['tnum'] },
    { text: rest.join(' '), style: 'small' },
  ]
}

function sources(model: StatementModel, words: Words): Content[] {
  const files = model.working.sources.map(({ file, rows }) => words.say('statement.working.source', { file, rows }))
  const text = files.length === 0 ? words.say('value.not-known') : files.join('\n')
  return boxed(words.say('statement.working.sources-title'), null, { text, style: 'fine' })
}

function rules(model: StatementModel, words: Words): Content[] {
  const text = words.say('statement.working.rules', { currency: model.currency, version: model.methodVersion })
  return boxed(words.say('statement.working.rules-title'), null, { text, style: 'fine' })
}

function contest({ model, brand, identity }: StatementData, words: Words): Content[] {
  const text = words.say('statement.working.contest', { number: identity.number })
  const contact = contactOf(model.nextTerm.manager, model.company, brand).join(', ')
  return boxed(words.say('statement.working.contest-title'), null, {
    stack: [
      { text, style: 'fine' },
      { text: words.say('statement.working.contact', { contact }), style: 'fine', margin: [0, 3, 0, 0] },
    ],
  })
}

function closing({ model, brand, identity }: StatementData, words: Words): Content {
  const { number, sha256 } = identity
  const text = words.say('statement.working.identity', {
    number,
    day: words.day(model.asOf),
    hash: sha256.slice(0, 16),
  })
  const legal = [brand.contact.address, brand.legal].filter((part) => part !== null).join(' · ')
  return {
    margin: [0, 12, 0, 0],
    stack: [{ text, style: 'small' }, ...(legal === '' ? [] : [{ text: legal, style: 'small' }])],
  }
}
