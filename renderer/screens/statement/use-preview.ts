import type { PrintedStatement, StatementQuestion } from '../../../shared/contract/statement.ts'
import { client } from '../../client/client.ts'
import { type Printing, usePrinted } from '../../parts/pdf/use-printed.ts'

export type Preview = Printing<PrintedStatement>

/** The statement as it changes. */
export function usePreview(question: StatementQuestion | null, version: number): Preview {
  return usePrinted(client.previewStatement, question, version)
}
