import { piecesOf } from '../../shared/statement/texts.ts'
import type { Run } from '../../shared/words.ts'

/** A text that somebody wrote, with each of its places filled; one that is not known stays as it is written. */
export function filled(text: string, places: Readonly<Record<string, readonly Run[]>>): readonly Run[] {
  return piecesOf(text).flatMap(({ text: piece, isPlace }): readonly Run[] => {
    if (!isPlace) return piece === '' ? [] : [{ text: piece, strong: false }]
    return places[piece] ?? [{ text: `{${piece}}`, strong: false }]
  })
}
