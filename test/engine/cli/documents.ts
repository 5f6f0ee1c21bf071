/** The JSON documents of DATA, section 3, key by key. A list stands for each of its elements; null ends the look. */
export type Shape = null | { readonly [key: string]: Shape } | readonly [Shape]

const missing: Shape = [keys('code', 'indicator', 'months', 'message')]
const problems: Shape = [keys('code', 'message')]

const grades = keys('confirmed', 'measured', 'estimated', 'assumed')
const group = {
  ...keys('name', 'accounts', 'worth', 'paid', 'profit', 'clv'),
  ...keys('worthShare', 'profitShare', 'clvShare'),
}

export const documents = {
  demo: {
    ...keys('book', 'asOf'),
    statements: [keys('accountId', 'file')],
    notReady: [{ accountId: null, problems }],
  },
  init: keys('book'),
  settings: { settings: null },
  brand: {
    brands: [
      {
        ...keys('key', 'comesWithProgram', 'logo', 'legal', 'footer', 'byLanguage'),
        colors: keys('primary', 'secondary', 'accent'),
        contrast: [keys('color', 'ratio', 'needed', 'enough', 'suggestion')],
        fonts: keys('heading', 'body', 'bodyBold'),
        contact: keys('name', 'email', 'phone', 'website', 'address'),
      },
    ],
  },
  texts: { texts: [keys('id', 'document', 'brand', 'locale', 'account', 'text')] },
  import: {
    batches: [
      {
        ...keys(
          'batch',
          'file',
          'table',
          'preset',
          'rows',
          'inserted',
          'updated',
          'unchanged',
          'ignoredColumns',
          'leftOut',
          'sheet',
          'hiddenRows',
        ),
        problems: [keys('row', 'column', 'value', 'message')],
        committed: null,
      },
    ],
  },
  batches: { batches: [keys('batch', 'file', 'table', 'at', 'rows', 'undone')] },
  undo: { batches: [keys('batch', 'file', 'table', 'at', 'rows', 'undone')] },
  audit: { accounts: [{ ...keys('accountId', 'ready'), problems }] },
  value: {
    ...keys('asOf', 'window'),
    accounts: [
      {
        ...keys('accountId', 'currency', 'from', 'to', 'hours', 'hoursSooner', 'money', 'outcomes', 'worth'),
        ...keys('hard', 'soft', 'paid', 'returnPerUnit', 'roi', 'paybackMonth', 'presentValue', 'presentPaid'),
        nextTerm: keys('point', 'low', 'high', 'months'),
        promised: null,
        missing,
        indicators: [
          {
            ...keys('key', 'gain', 'unit', 'indicatorUnit', 'hours', 'hoursSooner', 'outcomes', 'money', 'worth'),
            ...keys('partOf', 'met', 'actual', 'baseline', 'expectation', 'volume', 'evidence'),
            missing,
          },
        ],
        months: [keys('month', 'hours', 'hoursSooner', 'outcomes', 'worth', 'paid')],
      },
    ],
  },
  clv: {
    ...keys('asOf', 'currency', 'model', 'why', 'refused', 'parameters', 'logLikelihood', 'spend'),
    ...keys('backtest', 'backtestMissing'),
    total: keys('clv', 'low', 'high'),
    accounts: [
      { ...keys('accountId', 'historic', 'residual', 'clv', 'low', 'high', 'pAlive', 'expectedOrders'), missing },
    ],
  },
  review: {
    ...keys('asOf', 'window', 'currency', 'model', 'why'),
    parameters: { ...keys('model', 'discount', 'retention', 'margin'), grades },
    thresholds: keys('value', 'clv'),
    accounts: [
      {
        ...keys('accountId', 'name', 'segment', 'manager', 'worth', 'paid', 'profit', 'clv', 'revenue', 'costToServe'),
        ...keys('reciprocity', 'valueToClv', 'surplusShare', 'quadrant', 'renewalDate', 'tooEarly'),
        evidenceShare: grades,
        breakEven: keys('capture', 'attribution', 'confidence'),
        missing,
      },
    ],
    totals: keys('worth', 'paid', 'profit', 'clv', 'revenue', 'costToServe'),
    evidenceShare: grades,
    gini: null,
    curves: {
      profit: { points: [keys('accounts', 'profit')], ...keys('reaches80At', 'topFifth') },
      costToServe: { points: [keys('accounts', 'revenue', 'costToServe')], reaches80At: null },
    },
    bySegment: [group],
    byManager: [group],
    lists: {
      takeMore: [keys('accountId', 'reasons', 'renews')],
      giveMore: [keys('accountId', 'reasons', 'renews')],
      notEnough: [keys('accountId', 'unknown', 'tooEarly', 'reasons')],
    },
  },
  metrics: {
    ...keys('asOf', 'currency', 'period', 'by'),
    groups: [
      {
        ...keys('name', 'accounts'),
        periods: [
          {
            ...keys('period', 'from', 'to', 'complete', 'churn', 'retention', 'crossSell', 'conversion'),
            ...keys('averageOrderValue', 'purchaseFrequency', 'recency', 'nps', 'csat', 'csatMean', 'ces', 'cesMean'),
            series: [keys('series', 'mean')],
            missing: [keys('metric', 'code', 'message')],
          },
        ],
      },
    ],
  },
  reconcile: {
    ok: null,
    sums: [
      {
        ...keys('table', 'currency', 'month', 'rows', 'sum'),
        ...keys('counted', 'countedRows', 'leftOut', 'leftOutRows'),
      },
    ],
    differences: [keys('table', 'currency', 'month', 'importedRows', 'accountedRows', 'imported', 'accounted')],
    shares: [keys('batch', 'row', 'cost', 'shared')],
    leftOut: [keys('batch', 'row', 'reason')],
  },
  statement: keys('statementId', 'file', 'sha256', 'pages'),
  statements: {
    statements: [
      {
        ...keys('statementId', 'number', 'accountId', 'template', 'asOf', 'locale', 'brand', 'state', 'reviewedBy'),
        ...keys('reviewedAt', 'issuedBy', 'issuedAt', 'sha256', 'revises', 'note', 'revisedBy', 'undoneFiles'),
      },
    ],
  },
  reviewed: {
    ...keys('statementId', 'number', 'accountId', 'template', 'asOf', 'locale', 'brand', 'state', 'reviewedBy'),
    ...keys('reviewedAt', 'issuedBy', 'issuedAt', 'sha256', 'revises', 'note', 'revisedBy', 'undoneFiles'),
  },
  issue: keys('statementId', 'number', 'sha256'),
  run: {
    ...keys('run', 'printed', 'waiting', 'stopped', 'manifest'),
    failed: [keys('accountId', 'code', 'message')],
    skipped: [keys('accountId', 'code', 'message')],
  },
  verify: { ...keys('ok', 'files'), differences: [keys('file', 'figure', 'printed', 'recomputed')] },
} as const satisfies Record<string, Shape>

/** Where a document's keys differ from its shape, as paths; a null in the place of an object is "not known". */
export function differencesOf(document: unknown, shape: Shape, path = ''): readonly string[] {
  if (shape === null || document === null) return []
  if (isList(shape)) {
    if (!Array.isArray(document)) return [`${path} is no list`]
    return document.flatMap((one, at) => differencesOf(one, shape[0], `${path}[${at}]`))
  }
  if (typeof document !== 'object') return [`${path} is no object`]
  const found = Object.keys(document)
  const wanted = Object.keys(shape)
  return [
    ...wanted.filter((key) => !found.includes(key)).map((key) => `${path}.${key} is missing`),
    ...found.filter((key) => !wanted.includes(key)).map((key) => `${path}.${key} is one too many`),
    ...Object.entries(document).flatMap(([key, value]) => differencesOf(value, shape[key] ?? null, `${path}.${key}`)),
  ]
}

function isList(shape: Exclude<Shape, null>): shape is readonly [Shape] {
  return Array.isArray(shape)
}

function keys<const K extends readonly string[]>(...names: K): { readonly [key in K[number]]: null } {
  return Object.fromEntries(names.map((name) => [name, null])) as { readonly [key in K[number]]: null }
}
