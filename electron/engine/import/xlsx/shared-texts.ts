import type { XmlHandler } from './read-xml.ts'
import { textOf } from './text-of.ts'
import { damaged } from './unreadable.ts'

const most = 8_000_000

/** Gathers the texts that cells share, each in the order of its number: runs of formatting joined, phonetic guides left out. */
export function sharedTexts(texts: string[]): XmlHandler {
  let text = ''
  let taking = false
  let phonetic = false
  return {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') taking = !phonetic
    },
    text(part) {
      if (taking) text += part
    },
    close(name) {
      if (name === 't') taking = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        if (texts.length === most) throw damaged('texts')
        texts.push(textOf(text))
      }
    },
  }
}
