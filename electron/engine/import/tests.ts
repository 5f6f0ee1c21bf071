import { headerKey, isLike } from '../../../shared/mapping/header-key.ts'
import { readNumber } from '../../../shared/reading/numbers.ts'
import type { Convention } from './conventions.ts'
import type { Plan, PlannedTest } from './plan.ts'
import type { Written } from './row-source.ts'

/** Whether a row passes a mapping's test; case and spaces do not matter, `*` stands for anything. */
export function passes(
  { at, is, not, filled, positive }: PlannedTest,
  cells: readonly Written[],
  { empty }: Plan,
  conventions: ReadonlyMap<number, Convention>,
): boolean {
  const cell = cells[at] ?? ''
  const text = String(cell).trim()
  const isEmpty = text === '' || empty.has(text)
  const like = (pattern: string) => isLike(headerKey(text), headerKey(pattern))
  if (filled && isEmpty) return false
  if (
    positive &&
    !(Number(typeof cell === 'number' ? cell : readNumber(text, conventions.get(at)?.decimal ?? 'point')) > 0)
  )
    return false
  if (is && !is.some(like)) return false
  return !not?.some(like)
}
