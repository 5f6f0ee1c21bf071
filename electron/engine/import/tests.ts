import { headerKey, spelledAs } from '../../../shared/mapping/header-key.ts'
import { readNumber } from '../../../shared/reading/numbers.ts'
import type { PlannedTest } from './plan.ts'
import type { Survey } from './survey.ts'
import { Amount, type Written } from './written.ts'

/** Whether a row passes a mapping's test; case and spaces do not matter, `*` stands for anything. Made once per file. */
export function testReader(
  { at, is, not, filled, positive, negative }: PlannedTest,
  { plan: { empty }, conventions }: Survey,
): (cells: readonly Written[]) => boolean {
  const [isMeant, isNot] = [is && spelledAs(is), not && spelledAs(not)]
  const decimal = conventions.get(at)?.decimal ?? 'point'
  const amountOf = (cell: Written, text: string) =>
    Number(typeof cell === 'number' ? cell : cell instanceof Amount ? cell.amount : readNumber(text, decimal))
  return (cells) => {
    const cell = cells[at] ?? ''
    const text = String(cell).trim()
    if (filled && (text === '' || empty.has(text))) return false
    if (positive && !(amountOf(cell, text) > 0)) return false
    if (negative !== undefined && amountOf(cell, text) < 0 !== negative) return false
    if (!isMeant && !isNot) return true
    const key = headerKey(text)
    return (!isMeant || isMeant(key)) && !isNot?.(key)
  }
}
