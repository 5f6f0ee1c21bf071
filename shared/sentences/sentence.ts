/**
 * A sentence before it is said in a language: its code in the tables of `shared/messages/problems-*`, and what stands
 * in its places.
 */
export type Sentence = { readonly code: string; readonly values: Values }
export type Values = { readonly [place: string]: Value }
/** Lists, days and months are written as the language writes them; sentences stand one after the other. */
export type Value =
  | string
  | number
  | { readonly and: readonly string[] }
  | { readonly or: readonly string[] }
  | { readonly day: string }
  /** Runs of months as such: `2025-01 to 2025-03, 2025-07`. */
  | { readonly months: readonly string[] }
  | { readonly say: readonly Sentence[] }
  | PresetTitle
/** What a preset is called, by itself. */
export type PresetTitle = { readonly preset: string; readonly title: string }

/** The places that a message has, `{name}` or `{count, plural, …}`, read from its text by the compiler. */
export type PlacesIn<S extends string> = S extends `${string}{${infer Tail}` ? PlaceAt<Tail> | PlacesIn<Tail> : never

type PlaceAt<Tail extends string> = Tail extends `${infer Inside}}${string}` ? NameIn<Inside> : never
type NameIn<S extends string> = S extends `${infer Name},${string}` ? Single<Name> : Single<S>
/** The words of a plural stand in braces too, and are no place. */
type Single<S extends string> = S extends `${string}${' ' | '{' | '#'}${string}` ? never : S
