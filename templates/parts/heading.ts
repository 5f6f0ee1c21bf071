import type { Content } from 'pdfmake/interfaces.js'
import type { Theme } from '../theme.ts'

/** What only leads to what follows it: never the last thing on a page (see `keepWithNext`). */
export const leads = 9
/** The start of a part or a section. */
export const starts = 1

/** The heading of one of the five parts, with its bookmark, anchor and opening paragraph. */
export function partHeading(id: string, title: string, lead: string | null, theme: Theme, first = false): Content {
  const line = { type: 'line', x1: 0, y1: 0, x2: theme.measure, y2: 0, lineWidth: 1.5, lineColor: theme.colors.primary }
  return {
    margin: [0, first ? 0 : 30, 0, 10],
    stack: [
      { canvas: [line as never], margin: [0, 0, 0, 10], headlineLevel: starts },
      { text: title, style: 'part', id, outline: true, outlineText: title, headlineLevel: leads },
      ...(lead ? [{ text: lead, style: 'body', margin: [0, 6, 60, 0], headlineLevel: leads } as Content] : []),
    ],
  }
}

/** A section that may run over pages; its heading stays with its beginning. */
export function section(title: string, lead: string | null, content: Content): Content {
  return [{ margin: [0, 16, 0, 5], stack: lines(title, lead, starts) }, content]
}

/** A section that stays together on one page. */
export function keptSection(title: string, lead: string | null, content: Content): Content {
  return { unbreakable: true, stack: boxed(title, lead, content) }
}

/** Two short sections beside each other, kept together; widths in points, with 28 between them. */
export function besides(theme: Theme, leftWidth: number, left: readonly Content[], right: readonly Content[]): Content {
  return {
    unbreakable: true,
    columnGap: 28,
    columns: [
      { width: leftWidth, stack: [...left] },
      { width: theme.measure - leftWidth - 28, stack: [...right] },
    ],
  }
}

/** The heading and content of a section that something around it keeps together. */
export function boxed(title: string, lead: string | null, content: Content): Content[] {
  return [{ margin: [0, 16, 0, 5], stack: lines(title, lead) }, content]
}

function lines(title: string, lead: string | null, level: number = leads): Content[] {
  return [
    { text: title, style: 'section', headlineLevel: level },
    ...(lead ? [{ text: lead, style: 'body', margin: [0, 3, 40, 0], headlineLevel: leads } as Content] : []),
  ]
}
