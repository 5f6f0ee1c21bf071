import type { Code } from '../sentences/english.ts'
import book from './problems-book-de.json' with { type: 'json' }
import clv from './problems-clv-de.json' with { type: 'json' }
import importing from './problems-import-de.json' with { type: 'json' }
import program from './problems-program-de.json' with { type: 'json' }
import runs from './problems-runs-de.json' with { type: 'json' }
import value from './problems-value-de.json' with { type: 'json' }
import workbook from './problems-workbook-de.json' with { type: 'json' }

export const german: Readonly<Record<Code, string>> = {
  ...book,
  ...clv,
  ...importing,
  ...program,
  ...runs,
  ...value,
  ...workbook,
}
