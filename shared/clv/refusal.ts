import type { Problem } from '../problem.ts'
import type { ClvModel } from './models.ts'

/** Why a model cannot be used, as a sentence. */
export type Refusal = { readonly model: ClvModel; readonly refused: Problem }

export function isRefusal<T extends object>(found: T | Refusal): found is Refusal {
  return 'refused' in found
}
