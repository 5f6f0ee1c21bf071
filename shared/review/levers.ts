import type { Grade } from '../facts.ts'

/** An assumption set to one value wherever it is used, or taken so many times; a share is never above 1. */
export type Move = { readonly kind: 'set'; readonly to: number } | { readonly kind: 'times'; readonly by: number }

/**
 * What is supposed to be otherwise than the book says; null: as the book says. The hourly rate is only taken times,
 * as each row has it in a currency of its own.
 */
export type Levers = {
  readonly capture: Move | null
  readonly attribution: Move | null
  readonly hourlyRate: Extract<Move, { readonly kind: 'times' }> | null
  /** The confidence of evidence of a grade. */
  readonly grades: Readonly<Record<Grade, number | null>>
  readonly discount: number | null
  readonly retention: number | null
}

export const noLevers: Levers = {
  capture: null,
  attribution: null,
  hourlyRate: null,
  grades: { confirmed: null, measured: null, estimated: null, assumed: null },
  discount: null,
  retention: null,
}

/** A share of 0..1 after a move. */
export function movedShare(share: number, move: Move | null): number {
  if (!move) return share
  return move.kind === 'set' ? move.to : Math.min(1, share * move.by)
}
