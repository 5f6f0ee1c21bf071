import type { Revision } from '../../shared/statement/revision.ts'

/** What the finder and checker of a statement goes by; made by whoever prints it. */
export type Identity = {
  readonly number: string
  readonly sha256: string
  /** The issued statement that this one takes the place of. */
  readonly revision: Revision | null
}
