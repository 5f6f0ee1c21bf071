import type { Problem } from '../../../shared/problem.ts'
import type { NotPrinted, PrintedFile } from '../../../shared/runs/manifest.ts'

/** An account of a run before it is printed: where its statement is to lie, relative to the run's folder. */
export type PlannedAccount = { readonly accountId: string; readonly file: string }

/** What became of an account: printed, failed by a fault, or skipped because it was not ready for a statement. */
export type Outcome =
  | { readonly state: 'printed'; readonly result: PrintedFile }
  | { readonly state: 'failed' | 'skipped'; readonly result: Reasons }

/** Why there is no statement, as the manifest says it, and as it can be said in another language. */
export type Reasons = NotPrinted & { readonly problems: readonly Problem[] }

export type AccountState = PlannedAccount & (Outcome | { readonly state: 'waiting'; readonly result: null })
