import type { Figure } from '../../../shared/figures/figure.ts'
import { type Currency, minorUnits } from '../../../shared/money/currency.ts'
import { type Minor, toMajor } from '../../../shared/money/money.ts'
import type { Group } from '../../../shared/review/concentration.ts'
import { meaningsOf, notEnoughText, type Parameter, parametersOf } from '../../../shared/review/described.ts'
import type { ReviewDocument } from '../../../shared/review/document.ts'
import type { GivingReason, Listed, TakingReason } from '../../../shared/review/lists.ts'
import type { ReviewAccount } from '../../../shared/review/review.ts'
import type { ReviewRow } from '../../../shared/review/review-account.ts'
import { gradeWords, quadrantWords, reasonWords, windowWords } from '../../../shared/review/review-words.ts'
import { saidIn } from '../../../shared/review/said-in.ts'
import { grades } from '../../../shared/value/grades.ts'
import type { Words } from '../../../shared/words.ts'
import type { Cell, Column, Sheet, Workbook } from './workbook.ts'
import { workingSheet } from './working-sheet.ts'

const levers = ['capture', 'attribution', 'confidence'] as const
const leverWords = {
  capture: 'review.lever.capture',
  attribution: 'review.lever.attribution',
  confidence: 'review.lever.confidence',
} as const

/** The review as a workbook: accounts with their totals, what they come to, and how; `working`: of one account's figures. */
export function reviewWorkbook(document: ReviewDocument, working: ReviewRow | null, words: Words): Workbook {
  const { settings, asOf } = document
  const company = settings.company ?? ''
  return {
    title: `${words.say('review.title')} ${asOf}`,
    ...{ company, asOf, mark: words.say('review.internal') },
    sheets: [
      accountsSheet(document, words),
      concentrationSheet(document, words),
      curvesSheet(document, words),
      listsSheet(document, words),
      notesSheet(document, words),
      methodSheet(document, words),
      ...(working ? [workingSheet(working, settings.currency, words)] : []),
    ],
  }
}

type ColumnOf<Row> = Column & { readonly cell: (row: Row) => Cell; readonly total?: Cell }

/** Rows under their columns, and where a column has a total, a last row of them. */
function sheetOf<Row>(name: string, columns: readonly ColumnOf<Row>[], rows: readonly Row[], frozen: number): Sheet {
  const total = columns.some((column) => column.total !== undefined)
  const totals = total ? [columns.map((column) => column.total ?? null)] : []
  return {
    ...{ name, columns, frozen, total },
    rows: [...rows.map((row) => columns.map((column) => column.cell(row))), ...totals],
  }
}

function accountsSheet({ review, settings: { currency } }: ReviewDocument, words: Words): Sheet {
  const { totals } = review
  const money = (head: string, figure: (row: ReviewAccount) => Figure, total: Figure): ColumnOf<ReviewAccount> => ({
    ...{ head, width: 15, format: { kind: 'money', currency } },
    cell: (row) => major(figure(row).value, currency),
    total: major(total.value, currency),
  })
  const times = (head: string, figure: (row: ReviewAccount) => Figure): ColumnOf<ReviewAccount> => ({
    ...{ head, width: 12, format: { kind: 'times' } },
    cell: (row) => figure(row).value,
  })
  const share = (head: string, of: (row: ReviewAccount) => number | null): ColumnOf<ReviewAccount> => ({
    ...{ head, width: 11, format: { kind: 'share' } },
    cell: of,
  })
  const columns: readonly ColumnOf<ReviewAccount>[] = [
    {
      ...text(words.say('review.column.account-id'), 14),
      cell: (row) => row.accountId,
      total: words.say('review.accounts.total'),
    },
    { ...text(words.say('review.column.account'), 34), cell: (row) => row.name },
    { ...text(words.say('review.column.segment'), 16), cell: (row) => row.segment },
    { ...text(words.say('review.column.manager'), 18), cell: (row) => row.manager },
    { head: words.say('review.column.renewal'), width: 12, format: { kind: 'day' }, cell: (row) => row.renewalDate },
    money(words.say('review.column.worth'), (row) => row.worth, totals.worth),
    money(words.say('review.column.paid'), (row) => row.paid, totals.paid),
    money(words.say('review.column.profit'), (row) => row.profit, totals.profit),
    money(words.say('review.column.clv'), (row) => row.clv, totals.clv),
    money(words.say('review.column.revenue'), (row) => row.revenue, totals.revenue),
    money(words.say('review.column.cost-to-serve'), (row) => row.costToServe, totals.costToServe),
    times(words.say('review.column.reciprocity'), (row) => row.reciprocity),
    times(words.say('review.column.value-to-clv'), (row) => row.valueToClv),
    share(words.say('review.column.surplus-share'), (row) => row.surplusShare.value),
    {
      ...text(words.say('review.column.quadrant'), 17),
      cell: (row) => row.quadrant && words.say(quadrantWords[row.quadrant]),
    },
    ...grades
      .toReversed()
      .map((grade) =>
        share(
          words.say('review.column.evidence', { grade: words.say(gradeWords[grade]) }),
          (row) => row.evidenceShare?.[grade] ?? null,
        ),
      ),
    ...levers.map((lever) =>
      share(
        words.say('review.column.break-even', { lever: words.say(leverWords[lever]) }),
        (row) => row.breakEven?.[lever] ?? null,
      ),
    ),
  ]
  return sheetOf(words.say('review.sheet.accounts'), columns, review.accounts, 2)
}

function notesSheet({ review }: ReviewDocument, words: Words): Sheet {
  const said = saidIn(words)
  type Row = { readonly account: ReviewAccount; readonly note: string }
  const columns: readonly ColumnOf<Row>[] = [
    { ...text(words.say('review.column.account-id'), 14), cell: ({ account }) => account.accountId },
    { ...text(words.say('review.column.account'), 34), cell: ({ account }) => account.name },
    { head: words.say('review.column.note'), width: 110, format: { kind: 'long-text' }, cell: ({ note }) => note },
  ]
  const rows = review.accounts.flatMap((account) => account.missing.map((one) => ({ account, note: said(one) })))
  return sheetOf(words.say('review.sheet.notes'), columns, rows, 2)
}

function concentrationSheet({ review, settings: { currency } }: ReviewDocument, words: Words): Sheet {
  type Row = Group & { readonly kind: string }
  const of = (groups: readonly Group[], kind: string, none: string) =>
    groups.map((group) => ({ ...group, kind, name: group.name ?? none }))
  const rows = [
    ...of(review.bySegment, words.say('review.concentration.segment'), words.say('review.concentration.no-segment')),
    ...of(review.byManager, words.say('review.concentration.manager'), words.say('review.concentration.no-manager')),
  ]
  const money = (head: string, name: 'worth' | 'paid' | 'profit' | 'clv'): ColumnOf<Row> => ({
    ...{ head, width: 16, format: { kind: 'money', currency } },
    cell: (row) => major(row[name], currency),
  })
  const columns: readonly ColumnOf<Row>[] = [
    { ...text('', 16), cell: (row) => row.kind },
    { ...text('', 28), cell: (row) => row.name },
    {
      head: words.say('review.column.accounts'),
      width: 10,
      format: { kind: 'number', decimals: 0 },
      cell: (row) => row.accounts,
    },
    money(words.say('review.column.worth'), 'worth'),
    money(words.say('review.column.paid'), 'paid'),
    money(words.say('review.column.profit'), 'profit'),
    money(words.say('review.column.clv'), 'clv'),
    {
      head: words.say('review.concentration.share'),
      width: 14,
      format: { kind: 'share' },
      cell: (row) => row.profitShare,
    },
  ]
  return sheetOf(words.say('review.sheet.concentration'), columns, rows, 2)
}

/** Every point of the two curves, for whoever wants to draw or check them. */
function curvesSheet({ review, settings: { currency } }: ReviewDocument, words: Words): Sheet {
  const [profit, effort] = [review.profitCurve.points, review.effortCurve.points]
  const rows = Array.from({ length: Math.max(profit.length, effort.length) }, (_, at) => at)
  const money = (head: string, minor: (at: number) => number | undefined): ColumnOf<number> => ({
    ...{ head, width: 18, format: { kind: 'money', currency } },
    cell: (at) => major(minor(at) ?? null, currency),
  })
  const columns: readonly ColumnOf<number>[] = [
    {
      head: words.say('review.sheet.curve-accounts'),
      width: 12,
      format: { kind: 'number', decimals: 0 },
      cell: (at) => at,
    },
    money(words.say('review.sheet.curve-profit'), (at) => profit[at]?.up),
    money(words.say('review.sheet.curve-revenue'), (at) => effort[at]?.along),
    money(words.say('review.sheet.curve-cost'), (at) => effort[at]?.up),
  ]
  return sheetOf(words.say('review.sheet.curves'), columns, rows, 1)
}

function listsSheet({ review, settings: { currency } }: ReviewDocument, words: Words): Sheet {
  type Row = { readonly list: string; readonly why: string; readonly account: ReviewAccount | undefined }
  const byId = new Map(review.accounts.map((one) => [one.accountId, one]))
  const { takeMore, giveMore, notEnough } = review.lists
  const of = (list: string, all: readonly Listed<TakingReason | GivingReason>[]): readonly Row[] =>
    all.map(({ accountId, reasons }) => ({
      list,
      why: reasons.map((reason) => words.say(reasonWords[reason])).join('; '),
      account: byId.get(accountId),
    }))
  const rows: readonly Row[] = [
    ...of(words.say('review.lists.take'), takeMore),
    ...of(words.say('review.lists.give'), giveMore),
    ...notEnough.map((one) => ({
      list: words.say('review.lists.unknown'),
      why: notEnoughText(one, words),
      account: byId.get(one.accountId),
    })),
  ]
  const money = (head: string, figure: (account: ReviewAccount) => Figure): ColumnOf<Row> => ({
    ...{ head, width: 15, format: { kind: 'money', currency } },
    cell: ({ account }) => (account ? major(figure(account).value, currency) : null),
  })
  const columns: readonly ColumnOf<Row>[] = [
    { ...text(words.say('review.sheet.list'), 30), cell: ({ list }) => list },
    { ...text(words.say('review.column.account'), 34), cell: ({ account }) => account?.name ?? null },
    { ...text(words.say('review.column.manager'), 18), cell: ({ account }) => account?.manager ?? null },
    {
      head: words.say('review.column.renewal'),
      width: 12,
      format: { kind: 'day' },
      cell: ({ account }) => account?.renewalDate ?? null,
    },
    { ...text(words.say('review.column.reason'), 60), cell: ({ why }) => why },
    money(words.say('review.column.worth'), ({ worth }) => worth),
    money(words.say('review.column.paid'), ({ paid }) => paid),
    money(words.say('review.column.profit'), ({ profit }) => profit),
    money(words.say('review.column.clv'), ({ clv }) => clv),
    {
      head: words.say('review.column.reciprocity'),
      width: 12,
      format: { kind: 'times' },
      cell: ({ account }) => account?.reciprocity.value ?? null,
    },
  ]
  return sheetOf(words.say('review.sheet.lists'), columns, rows, 2)
}

function methodSheet(document: ReviewDocument, words: Words): Sheet {
  const { settings } = document
  const rows = [
    [words.say('review.internal'), null],
    [words.say('review.kicker'), `${words.say('review.title')}: ${words.say(windowWords[document.window])}`],
    ...parametersOf(document, words).map(({ label, value }) => [label, parameterCell(value, settings.currency)]),
    [words.say('review.method.model'), saidIn(words)(document.clv.reason)],
    ...meaningsOf(words),
  ] as const
  return {
    name: words.say('review.sheet.method'),
    columns: [
      text(words.say('review.column.parameter'), 40),
      { head: words.say('review.column.setting'), width: 110, format: { kind: 'long-text' } },
    ],
    ...{ rows, frozen: 1, total: false },
  }
}

/** Numbers stay numbers, each with a format of its own. */
function parameterCell(value: Parameter['value'], currency: Currency): Cell {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'share':
      return { value: value.share, format: { kind: 'share' } }
    case 'number':
      return { value: value.number, format: { kind: 'number', decimals: 4 } }
    case 'money':
      return { value: value.minor / minorUnits(currency), format: { kind: 'money', currency } }
  }
}

function text(head: string, width: number): Column {
  return { head, width, format: { kind: 'text' } }
}

function major(minor: number | null, currency: Currency): number | null {
  return minor === null ? null : toMajor(minor as Minor, currency)
}
