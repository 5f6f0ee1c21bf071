import type { Code } from '../sentences/english.ts'
import book from './problems-book-ru.json' with { type: 'json' }
import clv from './problems-clv-ru.json' with { type: 'json' }
import importing from './problems-import-ru.json' with { type: 'json' }
import program from './problems-program-ru.json' with { type: 'json' }
import runs from './problems-runs-ru.json' with { type: 'json' }
import value from './problems-value-ru.json' with { type: 'json' }
import workbook from './problems-workbook-ru.json' with { type: 'json' }

export const russian: Readonly<Record<Code, string>> = {
  ...book,
  ...clv,
  ...importing,
  ...program,
  ...runs,
  ...value,
  ...workbook,
}
