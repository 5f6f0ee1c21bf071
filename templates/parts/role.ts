import type { Content } from 'pdfmake/interfaces.js'

/** What a piece of a page is to who has it read aloud; what has no role is a paragraph, a table or a picture by itself. */
export type Role = 'H1' | 'H2' | 'H3' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'TOC'

/** pdfmake lays the content out as without a role; whoever prints it writes the role into the file. */
export function as(role: Role, content: object): Content {
  return { ...content, role } as unknown as Content
}
