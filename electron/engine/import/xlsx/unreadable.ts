import type { Code, Given } from '../../../../shared/sentences/english.ts'
import type { Sentence } from '../../../../shared/sentences/sentence.ts'

/** Ends the reading of a workbook deep inside it; its thread answers what is wrong. */
export class Unreadable extends Error {
  readonly what: Sentence
  constructor(what: Sentence) {
    super(what.code)
    this.what = what
  }
}

export function unreadable<C extends Code>(code: C, ...given: Given<C>): Unreadable {
  return new Unreadable(sentenceOf(code, ...given))
}

/** The sentence without its words: the table of them would cost the thread a fifth of a second and thirty megabytes. */
export function sentenceOf<C extends Code>(code: C, ...[values]: Given<C>): Sentence {
  return { code, values: values ?? {} }
}

/** What a transfer that broke off, or a program that writes workbooks badly, leaves behind. */
export function damaged(how: Damage): Unreadable {
  return unreadable('workbook-damaged', { how })
}

/** Made to do harm, or broken so that it might. */
export function harmful(how: Harm): Unreadable {
  return unreadable('workbook-harmful', { how })
}

type Damage =
  | 'end'
  | 'directory'
  | 'sizes'
  | 'packing'
  | 'header'
  | 'unpacking'
  | 'content'
  | 'texts'
  | 'styles'
  | 'xml'
type Harm = 'parts' | 'names' | 'overlap' | 'ratio' | 'lies' | 'doctype' | 'token' | 'column' | 'row' | 'sheet'
