/** The parts of a statement in their order. */
export const statementSections = ['cover', 'relationship', 'indicators', 'next-term', 'working'] as const
export type StatementSection = (typeof statementSections)[number]

/** What every statement has: whose it is, what was expected and where we fell short, and how it was worked out. */
export const requiredSections: readonly StatementSection[] = ['cover', 'indicators', 'working']

/** What somebody chose of a statement: its parts, and an opening sentence in place of the usual one. */
export type Chosen = { readonly sections: readonly StatementSection[]; readonly opening: string | null }

/** A statement as it is where nobody chose otherwise. */
export const everything: Chosen = { sections: statementSections, opening: null }
