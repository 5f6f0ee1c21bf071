import type { Missing } from '../../../shared/figures/figure.ts'

/** Why something is not known, as scripts read it (DATA, section 3). */
export function missingJson({ code, indicator, months, message }: Missing) {
  return { code, indicator, months, message }
}
