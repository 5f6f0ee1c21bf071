import type { Figure } from '../../../shared/figures/figure.ts'
import { mostRows } from './explain.ts'

/** A figure whose working is there and not found on demand, so that it can go from one thread to another. */
export type FigureCopy = Omit<Figure, 'from'> & { readonly from: readonly FigureCopy[] }

export function copied({ from, made, ...figure }: Figure): FigureCopy {
  const shown = made.kind === 'given' ? { ...made, rows: made.rows.slice(0, mostRows) } : made
  return { ...figure, made: shown, from: from().map(copied) }
}

export function revived({ from, ...figure }: FigureCopy): Figure {
  return { ...figure, from: () => from.map(revived) }
}
