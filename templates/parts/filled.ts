import type { Run } from '../../shared/words.ts'

const place = /\{([^{}]*)\}/

/** The names in braces of a text that somebody wrote. */
export function placesIn(text: string): readonly string[] {
  return text.split(place).filter((_, at) => at % 2 === 1)
}

/** Such a text with each of its places filled; one that is not known stays as it is written. */
export function filled(text: string, places: Readonly<Record<string, readonly Run[]>>): readonly Run[] {
  return text.split(place).flatMap((piece, at): readonly Run[] => {
    if (at % 2 === 0) return piece === '' ? [] : [{ text: piece, strong: false }]
    return places[piece] ?? [{ text: `{${piece}}`, strong: false }]
  })
}
