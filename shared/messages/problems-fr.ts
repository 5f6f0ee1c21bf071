import type { Code } from '../sentences/english.ts'
import book from './problems-book-fr.json' with { type: 'json' }
import clv from './problems-clv-fr.json' with { type: 'json' }
import importing from './problems-import-fr.json' with { type: 'json' }
import program from './problems-program-fr.json' with { type: 'json' }
import runs from './problems-runs-fr.json' with { type: 'json' }
import value from './problems-value-fr.json' with { type: 'json' }
import workbook from './problems-workbook-fr.json' with { type: 'json' }

export const french: Readonly<Record<Code, string>> = {
  ...book,
  ...clv,
  ...importing,
  ...program,
  ...runs,
  ...value,
  ...workbook,
}
