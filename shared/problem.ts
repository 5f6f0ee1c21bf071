import { type Code, type Given, inEnglish, sentence } from './sentences/english.ts'
import type { Sentence } from './sentences/sentence.ts'

/**
 * Something the user can mend: a stable code for scripts, a sentence for people, and the values that stand in it, so
 * that it can be said in another language.
 */
export type Problem = Sentence & { readonly message: string }
export type Refused = { readonly ok: false; readonly problem: Problem }
export type Result<T> = { readonly ok: true; readonly value: T } | Refused

export function done<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function problem<C extends Code>(code: C, ...given: Given<C>): Problem {
  return spoken(sentence(code, ...given))
}

export function refused<C extends Code>(code: C, ...given: Given<C>): Refused {
  return { ok: false, problem: problem(code, ...given) }
}

export function spoken(one: Sentence): Problem {
  return { ...one, message: inEnglish(one) }
}

/** The problem as a sentence alone, to stand in another one. */
export function sentenceOf({ code, values }: Problem): Sentence {
  return { code, values }
}
