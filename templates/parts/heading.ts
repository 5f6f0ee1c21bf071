import type { Content } from 'pdfmake/interfaces.js'
import type { Theme } from '../theme.ts'
import { as } from './role.ts'
import { leadingOf } from './text-width.ts'

/** Room in points that a heading wants below it for a few lines. */
export const roomFor = { lines: 44 } as const

/** Room in points that a heading wants above a table: that of its head and the rows that stay together, of so many lines each. */
export function roomForRows(count: number, lines = 1, between = 6.5): number {
  return 30 + (count <= 3 ? count : 2) * (lines * leadingOf.cell + between)
}
/** The space above a part and above a section; at the top of a page there is none. */
export const above = { part: 18, section: 12 } as const

/** The beginning of a part: a short rule in the brand's colour, the title with bookmark and anchor, its opening paragraph. */
export function partHeading(id: string, title: string, lead: string | null, theme: Theme): Content {
  const bar = { type: 'rect', x: 0, y: 0, w: 22, h: 2.5, color: theme.colors.primary }
  return {
    margin: [0, 0, 0, 6],
    stack: [
      { canvas: [bar as never], margin: [0, 0, 0, 5] },
      as('H2', { text: title, style: 'part', id, outline: true, outlineText: title }),
      ...(lead ? [{ text: lead, style: 'lead', margin: [0, 3, 8, 0] } as Content] : []),
    ],
  }
}

/**
 * A heading that is never parted from the beginning of what follows, which may itself run over pages: it is laid out
 * together with the room it wants, and what follows is drawn up into that room. pdfmake's own question before each
 * node (`pageBreakBefore`) does not serve: it is told the page before the last where rows or blocks are kept whole.
 */
export function leading(heading: Content, content: Content, room: number, top: number = above.part): Content[] {
  return [
    { unbreakable: true, margin: [0, top, 0, 0], stack: [{ stack: [heading], margin: [0, 0, 0, room] }] },
    { stack: [content], margin: [0, -room, 0, 0] },
  ]
}

/** A section that may run over pages; its heading stays with its beginning. */
export function section(title: string, lead: string | null, content: Content, room: number): Content {
  return leading(sectionHeading(title, lead), content, room, above.section)
}

/** A part's heading and the whole of what follows, together on one page. */
export function keptPart(heading: Content, content: Content): Content {
  return { unbreakable: true, margin: [0, above.part, 0, 0], stack: [heading, content] }
}

/** Sections that stay together on one page. */
export function kept(...content: readonly Content[]): Content {
  return { unbreakable: true, margin: [0, above.section, 0, 0], stack: [...content] }
}

/** A section that stays together on one page. */
export function keptSection(title: string, lead: string | null, content: Content): Content {
  return kept(...boxed(title, lead, content))
}

/** Two short sections beside each other, 28 points apart. */
export function besides(theme: Theme, leftWidth: number, left: readonly Content[], right: readonly Content[]): Content {
  return {
    columnGap: 28,
    columns: [
      { width: leftWidth, stack: [...left] },
      { width: theme.measure - leftWidth - 28, stack: [...right] },
    ],
  }
}

/** The heading and content of a section that something around it keeps together. */
export function boxed(title: string, lead: string | null, content: Content): Content[] {
  return [sectionHeading(title, lead), content]
}

function sectionHeading(title: string, lead: string | null): Content {
  return {
    margin: [0, 0, 0, 5],
    stack: [
      as('H3', { text: title, style: 'section' }),
      ...(lead ? [{ text: lead, style: 'fine', margin: [0, 3, 40, 1] } as Content] : []),
    ],
  }
}
