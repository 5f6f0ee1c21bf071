import { headerKey } from '../../../shared/mapping/header-key.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { tables } from '../../../shared/tables.ts'
import { type Knows, knows, knowsTable } from './known-headers.ts'

/** How likely a header is somebody's (0..1), by how much of what tells it is there and which of its headers are known. */
export type HeaderScore = (told: number, known: Knows) => number

/** What tells a file counts most, then what few others know, then how much of it is known at all. */
const [whatTells, whatFewKnow, whatIsKnown] = [0.6, 0.3, 0.1]

/** A header that one system writes tells more than "Industry", which all of them do; one that nobody knows tells nothing. */
export function headerScore(headers: readonly string[], mappings: readonly Mapping[]): HeaderScore {
  const systems = [...Map.groupBy(mappings, ({ system, name }) => system ?? name).values()]
  const knowing: readonly (readonly Knows[])[] = [
    ...systems.map((own) => own.map(knows)),
    ...tables.map((table) => [knowsTable(table)]),
  ]
  const filled = headers.map(headerKey).filter((key) => key !== '')
  const weights = filled.map((key) => {
    const many = knowing.filter((own) => own.some((known) => known(key))).length
    return many === 0 ? 0 : 1 / many
  })
  const all = sum(weights)
  return (told, known) => {
    const own = weights.filter((weight, n) => weight > 0 && known(filled[n] ?? ''))
    const ofFew = all === 0 ? 0 : sum(own) / all
    const score = told * whatTells + ofFew * whatFewKnow + (own.length / Math.max(1, filled.length)) * whatIsKnown
    return Math.round(score * 100) / 100
  }
}

function sum(some: readonly number[]): number {
  return some.reduce((total, one) => total + one, 0)
}
