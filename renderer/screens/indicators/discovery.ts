import type { Discovery } from '../../../shared/contract/indicators.ts'

/** How an indicator can be found out, best first. */
export const discoveries: readonly Discovery[] = [
  'contextual_inquiry',
  'interview',
  'survey',
  'focus_group',
  'internal_opinion',
  'copied',
]

/** The way that a word of a file names, or none. */
export function discoveryOf(word: string | null): Discovery | 'none' {
  return discoveries.find((one) => one === word) ?? 'none'
}

/** 6 for the best way of finding out, 1 for the weakest, 0 where none was written down. */
export function strengthOf(discovery: Discovery | 'none'): number {
  return discovery === 'none' ? 0 : discoveries.length - discoveries.indexOf(discovery)
}
