import type { Content } from 'pdfmake/interfaces.js'
import type { Run } from '../../shared/words.ts'
import type { Theme } from '../theme.ts'
import { as } from './role.ts'
import { leadingOf, lineCount } from './text-width.ts'

/** A sentence with its strong stretches, optionally in a colour of their own. */
export function sentence(runs: readonly Run[], style: string, strongColor?: string): Content {
  const color = strongColor ? { color: strongColor } : {}
  return {
    style,
    text: runs.map((run) => (run.strong ? { text: run.text, bold: true, ...color } : { text: run.text })),
  }
}

/** Sentences under one another, each after a dash in colour; none stands alone at the foot or the head of a page. */
export function points(sentences: readonly (readonly Run[])[], dash: string, style = 'body'): Content {
  const all = sentences.map((runs) => point(runs, dash, style))
  const kept = (some: readonly Content[]): Content => ({ unbreakable: true, stack: [...some] })
  if (all.length <= 3) return as('L', { stack: [kept(all)] })
  return as('L', { stack: [kept(all.slice(0, 2)), ...all.slice(2, -2), kept(all.slice(Math.max(2, all.length - 2)))] })
}

/** Room in points that a heading wants above points: that of the first two, or of all where they stay together. */
export function roomForPoints(sentences: readonly (readonly Run[])[], theme: Theme): number {
  const together = sentences.length <= 3 ? sentences : sentences.slice(0, 2)
  const lines = together.map((runs) => lineCount(runs.map(({ text }) => text).join(''), 9.5, theme.measure - 18))
  return lines.reduce((sum, count) => sum + count * leadingOf.body + 2, 0)
}

function point(runs: readonly Run[], dash: string, style: string): Content {
  return as('LI', {
    unbreakable: true,
    margin: [0, 0, 4, 2],
    columnGap: 0,
    columns: [
      as('Lbl', { width: 14, text: '–', bold: true, color: dash, style }),
      as('LBody', sentence(runs, style) as object),
    ],
  })
}
