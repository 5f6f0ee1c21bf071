/**
 * The twelve tables a book understands, column by column (docs: DATA). One description serves reading a file,
 * naming what is wrong in it, and storing it.
 */
export type ColumnKind =
  | { readonly kind: 'text' }
  /** An identifier of one of our own tables. */
  | { readonly kind: 'key' }
  | { readonly kind: 'reference'; readonly to: 'account' | 'indicator' }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly whole?: true }
  | { readonly kind: 'currency' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** `revenue`, `orders`, `equal`, `indicator:KEY` */
  | { readonly kind: 'driver' }
  /** `*`, `segment:NAME`, `account:ID` */
  | { readonly kind: 'scope' }
  /** An indicator's key, or `*` for all of them. */
  | { readonly kind: 'indicator-or-all' }
  | { readonly kind: 'locale' }

export type Column = { readonly name: string; readonly required: boolean; readonly type: ColumnKind }

/** How a row is known again: by these columns; or by its id, else by all its words (non-numeric columns) and an ordinal. */
export type RowKey =
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'id-or-words'; readonly id: 'id' }

export type TableName =
  | 'accounts'
  | 'contracts'
  | 'orders'
  | 'costs'
  | 'indicators'
  | 'assumptions'
  | 'measurements'
  | 'feedback'
  | 'milestones'
  | 'series'
  | 'experiments'
  | 'rates'

export type Table = { readonly name: TableName; readonly columns: readonly Column[]; readonly key: RowKey }

const text: ColumnKind = { kind: 'text' }
const key: ColumnKind = { kind: 'key' }
const day: ColumnKind = { kind: 'day' }
const number: ColumnKind = { kind: 'number' }
const notNegative: ColumnKind = { kind: 'number', min: 0 }
const share: ColumnKind = { kind: 'number', min: 0, max: 1 }
const currency: ColumnKind = { kind: 'currency' }
const account: ColumnKind = { kind: 'reference', to: 'account' }
const indicator: ColumnKind = { kind: 'reference', to: 'indicator' }
const evidence = choice('confirmed', 'measured', 'estimated', 'assumed')

const idOrWords: RowKey = { kind: 'id-or-words', id: 'id' }

export const tables: readonly Table[] = [
  table(
    'accounts',
    {
      'account_id*': key,
      'name*': text,
      segment: text,
      industry: text,
      country: text,
      currency,
      locale: { kind: 'locale' },
    },
    {
      manager: text,
      start_date: day,
      end_date: day,
      brand: text,
      parent_id: text,
      contact_name: text,
      contact_email: text,
    },
    by('account_id'),
  ),
  table(
    'contracts',
    { 'contract_id*': key, 'account_id*': account, 'start_date*': day, 'end_date*': day, annual_value: notNegative },
    {
      renewal_value: notNegative,
      promised_worth: number,
      notice_days: { kind: 'number', min: 0, whole: true },
      currency,
      status: choice('active', 'cancelled'),
      end_reason: text,
      product: text,
    },
    by('contract_id'),
  ),
  table(
    'orders',
    { 'order_id*': key, 'account_id*': account, 'date*': day, 'revenue*': number, cost: number, currency },
    { kind: choice('order', 'invoice', 'refund'), product: text },
    by('order_id'),
  ),
  table(
    'costs',
    { id: key, account_id: account, 'date*': day, 'amount*': number, currency },
    { kind: text, driver: { kind: 'driver' } },
    idOrWords,
  ),
  table(
    'indicators',
    {
      'key*': key,
      'name*': text,
      'outcome*': text,
      'measure*': choice('duration', 'wait', 'cost', 'amount', 'count', 'rate', 'level'),
      unit: text,
      better: choice('lower', 'higher'),
      part_of: text,
      stage: text,
      description: text,
    },
    {
      discovery: choice('contextual_inquiry', 'interview', 'survey', 'focus_group', 'internal_opinion', 'copied'),
      said_by: text,
      said_on: day,
      owner: text,
      kpi: text,
    },
    by('key'),
  ),
  table(
    'assumptions',
    { 'indicator_key*': { kind: 'indicator-or-all' }, 'scope*': { kind: 'scope' }, valid_from: day },
    {
      baseline: number,
      expectation: number,
      hourly_rate: notNegative,
      capture: share,
      attribution: share,
      hours_per_unit: notNegative,
      value_per_unit: number,
      currency,
      evidence,
      source: text,
      confirmed_by: text,
      confirmed_on: day,
    },
    by('indicator_key', 'scope', 'valid_from'),
  ),
  table(
    'measurements',
    {
      id: key,
      'account_id*': account,
      'indicator_key*': indicator,
      'date*': day,
      'actual*': number,
      volume: notNegative,
    },
    { currency, evidence, source: text },
    idOrWords,
  ),
  table(
    'feedback',
    {
      id: key,
      'account_id*': account,
      'date*': day,
      'kind*': choice('csat', 'ces', 'nps', 'indicator'),
      'score*': number,
    },
    { scale_min: number, scale_max: number, indicator_key: indicator, stage: text, comment: text },
    idOrWords,
  ),
  table(
    'milestones',
    { 'account_id*': account, 'name*': text, promised_on: day, achieved_on: day, worth: number, currency, evidence },
    {},
    by('account_id', 'name'),
  ),
  table(
    'series',
    { 'series*': key, 'date*': day, 'value*': number, account_id: account, team: text, segment: text, unit: text },
    { source: text },
    by('series', 'date', 'account_id', 'team', 'segment'),
  ),
  table(
    'experiments',
    { 'experiment*': key, 'account_id*': account, 'arm*': choice('treatment', 'control'), 'start_date*': day },
    { indicator_key: indicator, kpi: text },
    by('experiment', 'account_id'),
  ),
  table(
    'rates',
    { 'date*': day, 'from*': currency, 'to*': currency, 'rate*': { kind: 'number', min: Number.MIN_VALUE } },
    {},
    by('date', 'from', 'to'),
  ),
]

export function tableOf(name: TableName): Table {
  const found = tables.find((known) => known.name === name)
  if (!found) throw new Error(`A bug in Counterpart: no table ${name}`)
  return found
}

function table(
  name: TableName,
  first: Readonly<Record<string, ColumnKind>>,
  more: Readonly<Record<string, ColumnKind>>,
  rowKey: RowKey,
): Table {
  const columns = Object.entries({ ...first, ...more }).map(([column, type]) => ({
    name: column.replace('*', ''),
    required: column.endsWith('*'),
    type,
  }))
  return { name, columns, key: rowKey }
}

function by(...columns: readonly string[]): RowKey {
  return { kind: 'columns', columns }
}

function choice(...of: readonly string[]): ColumnKind {
  return { kind: 'choice', of }
}
