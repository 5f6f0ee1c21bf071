import type { Content } from 'pdfmake/interfaces.js'
import type { Run } from '../../shared/words.ts'
import { as } from './role.ts'

/** A sentence with its strong stretches, optionally in a colour of their own. */
export function sentence(runs: readonly Run[], style: string, strongColor?: string): Content {
  const color = strongColor ? { color: strongColor } : {}
  return {
    style,
    text: runs.map((run) => (run.strong ? { text: run.text, bold: true, ...color } : { text: run.text })),
  }
}

/** Sentences under one another, each after a dash in colour. */
export function points(sentences: readonly (readonly Run[])[], dash: string, style = 'body'): Content {
  return as('L', {
    stack: sentences.map((runs) =>
      as('LI', {
        unbreakable: true,
        margin: [0, 0, 24, style === 'body' ? 4 : 2],
        columnGap: 0,
        columns: [
          as('Lbl', { width: 14, text: '–', bold: true, color: dash, style }),
          as('LBody', sentence(runs, style) as object),
        ],
      }),
    ),
  })
}
