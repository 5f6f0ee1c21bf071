import type { InputOf } from '../../../shared/contract/contract.ts'

/** What leaves an account in the table; the brush is drawn on the scatter. */
export type Filter = InputOf<'reviewRows'>['filter']

export const everyone: Filter = { search: '', quadrants: [], segments: [], managers: [], brush: null }

export function isNarrowed({ search, quadrants, segments, managers, brush }: Filter): boolean {
  return search !== '' || quadrants.length > 0 || segments.length > 0 || managers.length > 0 || brush !== null
}
