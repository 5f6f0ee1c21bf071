import type { Code } from '../sentences/english.ts'
import book from './problems-book-nl.json' with { type: 'json' }
import clv from './problems-clv-nl.json' with { type: 'json' }
import importing from './problems-import-nl.json' with { type: 'json' }
import program from './problems-program-nl.json' with { type: 'json' }
import runs from './problems-runs-nl.json' with { type: 'json' }
import value from './problems-value-nl.json' with { type: 'json' }
import workbook from './problems-workbook-nl.json' with { type: 'json' }

export const dutch: Readonly<Record<Code, string>> = {
  ...book,
  ...clv,
  ...importing,
  ...program,
  ...runs,
  ...value,
  ...workbook,
}
