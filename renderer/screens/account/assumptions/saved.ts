import type { AssumptionEffect } from '../../../../shared/contract/assumptions.ts'

/** A correction that was just saved, with what it did to the worth. */
export type Saved = { readonly batch: number; readonly title: string; readonly effect: AssumptionEffect | null }
