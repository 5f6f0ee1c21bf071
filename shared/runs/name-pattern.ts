import { done, type Result, refused } from '../problem.ts'

/** What a file's name may be made of: all of it is known before anything is printed. */
export const namePlaces = [
  'account',
  'name',
  'segment',
  'manager',
  'brand',
  'language',
  'document',
  'renewal',
  'date',
] as const
export type NamePlace = (typeof namePlaces)[number]
export type NameValues = Readonly<Record<NamePlace, string>>

export const usualPattern = '{account}'

/** A pattern whose places are all known and which tells accounts apart. */
export function checkedPattern(pattern: string): Result<string> {
  const places = placesOf(pattern)
  const unknown = places.find((place) => !isPlace(place))
  if (unknown !== undefined) return refused('run-name-unknown-place', { place: `{${unknown}}`, known: listed() })
  if (/[{}]/.test(pattern.replace(anyPlace, ''))) return refused('run-name-open-place', { pattern, known: listed() })
  if (!places.includes('account') && !places.includes('name'))
    return refused('run-name-alike', { pattern, needed: { or: ['{account}', '{name}'] } })
  return done(pattern)
}

export function filled(pattern: string, values: NameValues): string {
  return pattern.replace(anyPlace, (whole, place: string) => (isPlace(place) ? values[place] : whole))
}

const anyPlace = /\{([^{}]*)\}/g

function placesOf(pattern: string): readonly string[] {
  return [...pattern.matchAll(anyPlace)].map(([, place = '']) => place)
}

function isPlace(text: string): text is NamePlace {
  return namePlaces.some((place) => place === text)
}

function listed(): string {
  return namePlaces.map((place) => `{${place}}`).join(' ')
}
