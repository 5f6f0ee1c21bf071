import type { Content } from 'pdfmake/interfaces.js'
import { brandSaidIn } from '../../shared/statement/brand.ts'
import type { IndicatorWorking, StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { contactOf } from '../parts/contact.ts'
import { grades } from '../parts/grades.ts'
import { above, besides, boxed, kept, leading, partHeading } from '../parts/heading.ts'
import { numberCell, table } from '../parts/table.ts'
import { lineCount } from '../parts/text-width.ts'
import type { Theme } from '../theme.ts'
import { breakEven } from './break-even.ts'
import { evidence } from './evidence.ts'
import { formula } from './formula.ts'
import { leftOut } from './left-out.ts'
import type { StatementData } from './statement-data.ts'

const worthWidth = 96
const note = { style: 'fine', fontSize: 7.5, lineHeight: 1.03 }
const small = { style: 'small', fontSize: 7, lineHeight: 1.06 }
const line = { style: 'cell', lineHeight: 1.08 }

/** The way from the rows of the sources to every figure, how sure it is, and how to contest it. */
export function working(data: StatementData, theme: Theme, words: Words): Content {
  const { model } = data
  const { indicators } = model.working
  const { content, room } = formulas(indicators, model, theme, words)
  const { length } = model.working.leftOut
  const fewLeftOut = length > 0 && length <= 3
  const trust = evidence(model, theme, words)
  const paid = breakEven(model, theme, words)
  return [
    ...leading(
      partHeading('part-working', words.say('statement.part.working'), words.say('statement.working.lead'), theme),
      indicators.length === 0 ? [] : content,
      indicators.length === 0 ? 0 : room,
    ),
    trust.length === 0 ? kept(...paid) : kept(besides(theme, 254, trust, paid)),
    ...(length > 3 ? [leftOut(model, theme, words)] : []),
    // What is short goes along with the end, so that this does not stand on a page alone.
    kept(
      ...(fewLeftOut ? [leftOut(model, theme, words)] : []),
      {
        margin: [0, fewLeftOut ? above.section : 0, 0, 0],
        columnGap: 20,
        columns: [
          { width: '33%', stack: sources(model, words) },
          { width: '*', stack: rules(model, words) },
          { width: '32%', stack: contest(data, words) },
        ],
      },
      closing(data, words),
    ),
  ]
}

/** What the figure is and its formula, beside its worth; below it, over the whole width, how it came about. */
type Row = {
  readonly row: IndicatorWorking
  readonly said: { readonly gain: string } | { readonly more: string }
}

function formulas(of: readonly IndicatorWorking[], model: StatementModel, theme: Theme, words: Words) {
  const said = of.map((row) => ({ row, said: formula(row, model, words) }))
  const rows = said.flatMap(({ row, said: [gain = '', ...rest] }): readonly Row[] => [
    { row, said: { gain } },
    { row, said: { more: rest.join(' ') } },
  ])
  const lines = said.map(({ said: [, ...rest] }) => lineCount(rest.join(' '), 7, theme.measure))
  const together = keptTogether(lines)
  const content = table<Row>(
    [
      {
        head: words.say('statement.working.figure'),
        width: '*',
        cell: ({ row, said }) =>
          'more' in said
            ? ({ text: said.more, ...small, colSpan: 2, continued: true } as Content)
            : ({ stack: [naming(row, words), gainOf(said.gain)], headOf: 1 } as Content),
      },
      {
        ...{ head: words.say('statement.working.worth'), width: worthWidth, align: 'right' },
        cell: ({ row, said }) => ('more' in said ? '' : worthOf(row, model, theme, words)),
      },
    ],
    rows,
    theme,
    { dense: true, ruled: (at) => at % 2 === 0, blocks: together.map((count) => 2 * count) },
  )
  const room = lines.slice(0, together[0]).reduce((sum, more) => sum + 4.4 + 2 * 11.2 + more * 9, 15)
  return { content, room }
}

/** How many figures stay together on a page: of the first two and the last two none stands alone that is but a few lines. */
function keptTogether(lines: readonly number[]): readonly number[] {
  const { length } = lines
  const isLow = (at: number) => (lines[at] ?? 0) <= 2
  const first = isLow(0) ? Math.min(2, length) : 1
  const last = length - first >= 2 && isLow(length - 1) ? 2 : 0
  return [first, ...Array.from({ length: length - first - last }, () => 1), ...(last > 0 ? [last] : [])]
}

function worthOf(row: IndicatorWorking, { currency }: StatementModel, theme: Theme, words: Words): Content {
  return row.worth === null
    ? { text: withoutWorth(row, words), style: 'number', color: theme.colors.muted }
    : numberCell(words.money(row.worth, currency), { bold: true })
}

/** A gain without a worth is not unknown: why it has none is said instead. */
function withoutWorth(row: IndicatorWorking, words: Words): string {
  if (row.partOf !== null) return words.say('statement.working.counted-elsewhere')
  if (row.gainKind === 'none') return words.say('statement.working.shown-only')
  return words.say(row.gain === null || row.gainKind === 'hours' ? 'value.not-known' : 'statement.working.no-value')
}

function naming(row: IndicatorWorking, words: Words): Content {
  const { rows, versions } = row
  const evidence = words.say('statement.working.evidence-of', { grade: words.say(grades[row.grade]), rows })
  const changed = versions > 1 ? [words.say('statement.working.versions', { count: versions })] : []
  return {
    ...line,
    text: [
      { text: `${row.name}\u2002`, bold: true },
      { text: [evidence, ...changed].join(' · '), style: 'small' },
    ],
  }
}

function gainOf(gain: string): Content {
  return { text: `${gain}.`, ...line, fontFeatures: ['tnum'] }
}

function sources(model: StatementModel, words: Words): Content[] {
  const files = model.working.sources.map(({ file, rows }) => words.say('statement.working.source', { file, rows }))
  const text = files.length === 0 ? words.say('value.not-known') : files.join('\n')
  return boxed(words.say('statement.working.sources-title'), null, { text, ...note })
}

function rules(model: StatementModel, words: Words): Content[] {
  const text = words.say('statement.working.rules', { currency: model.currency, version: model.methodVersion })
  // That nothing was left out needs no title of its own.
  const whole = model.working.leftOut.length === 0 ? [words.say('statement.working.left-out-none')] : []
  return boxed(words.say('statement.working.rules-title'), null, { text: [text, ...whole].join(' '), ...note })
}

function contest({ model, brand, identity }: StatementData, words: Words): Content[] {
  const text = words.say('statement.working.contest', { number: identity.number })
  const contact = contactOf(model.nextTerm.manager, model.company, brand).join(', ')
  return boxed(words.say('statement.working.contest-title'), null, {
    stack: [
      { text, ...note },
      { text: words.say('statement.working.contact', { contact }), ...note, margin: [0, 3, 0, 0] },
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
  const said = brandSaidIn(brand, words.locale)
  const legal = [brand.contact.address, said.legal].filter((part) => part !== null).join(' · ')
  return {
    margin: [0, 5, 0, 0],
    stack: [text, legal].flatMap((line) => (line === '' ? [] : { text: line, style: 'small', fontSize: 7 })),
  }
}
