import fc from 'fast-check'
import { type ColumnKind, tables } from '../../shared/tables.ts'

/** What somebody might put into a cell to do harm, or a program by mistake. */
const hostile = [
  ...['=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(1)', '\t=1', "'=1"],
  ...[
    '\u202egnp.exe',
    'A\u200b1',
    'A1\u0301',
    'Å',
    'A\u030a',
    'a1',
    'Ａ1',
    '\ud800',
    '\udc00x',
    '\ufeff',
    '\0',
    '\u0007',
  ],
  ...[
    '../../etc/passwd',
    'C:\\book',
    '__proto__',
    'constructor',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '1e400',
    '-0',
  ],
  ...['"', '""', "'", ',', ';', '\r\n', ' ', '\u00a0', '☃ 💥', "'; DROP TABLE accounts; --", '%s%n', '{{x}}', '-', '–'],
  'x'.repeat(5000),
]
const numbers = [
  ...[
    '1',
    '0',
    '-1',
    '12.5',
    '1234.56',
    '1,234.56',
    '1.234,56',
    '1 234,56',
    '1,5',
    '1.234',
    '1,234',
    '€ 5',
    '$ 1,200.00',
  ],
  ...[
    '(12.00)',
    '82%',
    '5e3',
    '1e15',
    '.5',
    '1.',
    "1'234",
    '+7',
    '1:30',
    '2h 15m',
    '10 - Extremely likely',
    '4',
    '5',
    '9',
  ],
]
const days = [
  ...['2026-01-31', '2026-02-28', '2025-12-01', '2026-02-31', '31/12/2025', '12/31/2025', '03/04/2026', '1.2.2026'],
  ...[
    '2026-03-31T12:00:00Z',
    '2026-03-31 12:00',
    'Mar 31, 2026',
    '46112',
    '20260331',
    'soon',
    '9999-12-31',
    '0001-01-01',
  ],
]
const ids = [
  'A1',
  'A2',
  'A3',
  'A9',
  'acme',
  'Acme B.V.',
  'BOLT',
  'Coop',
  'O-1',
  'O-2',
  '001',
  '001D000000IRFmaIAP',
  'zcrm_17',
]
const keys = ['quotes', 'reports', '*', 'Quotes', 'none']
const currencies = ['EUR', 'USD', 'eur', 'JPY', '€', 'EURO', '']

const noise = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers, ...days, ...ids) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)
const number = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 9999 }).map(String) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1e4, noNaN: true }).map((value) => value.toFixed(2)) },
)
const day = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...days) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.nat(27))
      .map(([year, month, n]) => `${year}-${String(month).padStart(2, '0')}-${String(n + 1).padStart(2, '0')}`),
  },
)
const word = fc.oneof(fc.constantFrom(...ids), fc.string({ unit: 'grapheme', maxLength: 12 }))
const name = fc.oneof({ weight: 3, arbitrary: fc.nat(400).map((n) => `N${n}`) }, { weight: 1, arbitrary: word })
const choices = tables.flatMap(({ columns }) => columns.flatMap(({ type }) => (type.kind === 'choice' ? type.of : [])))

/** Cells as a column of a kind has them, of which one in `clean` is anything at all; `words` are likely too. */
export function cellOf(kind: ColumnKind['kind'], clean: number, words: readonly string[] = []): fc.Arbitrary<string> {
  const right = words.length > 0 ? fc.oneof(fc.constantFrom(...words), rightOf(kind)) : rightOf(kind)
  return fc.oneof({ weight: clean, arbitrary: right }, { weight: 1, arbitrary: noise })
}

function rightOf(kind: ColumnKind['kind']): fc.Arbitrary<string> {
  switch (kind) {
    case 'number':
      return number
    case 'day':
      return day
    case 'currency':
      return fc.constantFrom(...currencies)
    case 'reference':
      return fc.constantFrom('A1', 'A2', 'A3', 'quotes', 'reports')
    case 'indicator-or-all':
      return fc.constantFrom(...keys)
    case 'key':
      return name
    case 'choice':
      return fc.constantFrom(...choices)
    case 'driver':
      return fc.constantFrom('revenue', 'orders', 'equal', 'indicator:quotes', 'Indicator : reports', '')
    case 'scope':
      return fc.constantFrom('*', 'account:A1', 'segment:north', 'Account : A2')
    case 'locale':
      return fc.constantFrom('nl-NL', 'en_GB', 'de', 'zz_!!', '')
    case 'text':
      return word
  }
}
