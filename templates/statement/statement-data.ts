import type { Brand } from '../../shared/statement/brand.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { Revision } from '../../shared/statement/revision.ts'
import type { Run } from '../../shared/words.ts'

/** What the finder and checker of a statement goes by; made by whoever prints it. */
export type Identity = {
  readonly number: string
  readonly sha256: string
  /** The issued statement that this one takes the place of. */
  readonly revision: Revision | null
}

/** All that a customer's document is made from. */
export type StatementData = {
  readonly model: StatementModel
  readonly brand: Brand
  readonly identity: Identity
  /** The sentence it opens with in somebody's own words, and a note of somebody's own; null: the usual one, none. */
  readonly own: { readonly opening: readonly Run[] | null; readonly note: readonly Run[] | null }
}
