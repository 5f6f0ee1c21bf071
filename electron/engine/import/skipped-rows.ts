import { isLike } from '../../../shared/mapping/header-key.ts'
import type { Plan } from './plan.ts'
import type { Written } from './written.ts'

/** Whether a row is none of the data: a footer, a second header. */
export function isSkipped({ skip }: Plan, cells: readonly Written[]): boolean {
  if (!skip) return false
  const { startingWith, alone, without } = skip
  if (without !== null && String(cells[without] ?? '').trim() === '') return true
  if (alone && cells.filter((cell) => cell !== '').length === 1) return true
  if (startingWith.length === 0) return false
  const first = String(cells.find((cell) => cell !== '') ?? '')
    .trim()
    .toLowerCase()
  return startingWith.some((pattern) => isLike(first, pattern.toLowerCase()))
}
