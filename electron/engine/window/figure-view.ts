import type { FigureView } from '../../../shared/contract/values.ts'
import type { Figure } from '../../../shared/figures/figure.ts'

/** A figure as the window shows it: without its working, which is asked for by its id. */
export function figureView({ id, label, unit, value, missing }: Figure): FigureView {
  return { id, label, unit, value, missing }
}
