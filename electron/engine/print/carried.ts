import { z } from 'zod'
import { type Brand, brandSchema } from '../../../shared/statement/brand.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { parseSource, type StatementSource } from '../../../shared/statement/source.ts'
import { statementSections } from '../../../templates/statement/chosen.ts'
import type { Attachment } from './pdf-of.ts'
import type { StatementJob } from './print.ts'
import { canonicalJson, type StatementId } from './statement-number.ts'

/** The name of the data inside a statement's PDF. */
export const carriedName = 'statement.json'

const schema = z.strictObject({
  format: z.literal('counterpart-statement'),
  version: z.literal(1),
  number: z.string(),
  sha256: z.string(),
  brand: brandSchema,
  sections: z.array(z.enum(statementSections)),
  words: z.record(z.string(), z.string()),
  model: z.record(z.string(), z.unknown()),
  source: z.unknown(),
})

/** What a statement carries: its figures, what they were calculated from, and how it was to be printed. */
export type Carried = {
  readonly number: string
  readonly sha256: string
  readonly brand: Brand
  readonly sections: StatementJob['sections']
  readonly words: StatementJob['words']
  /** As it was printed; not to be relied on before it was calculated again. */
  readonly model: Readonly<Record<string, unknown>>
  readonly source: StatementSource
}

/** The data that travel inside a statement, as the customer's own: nothing internal is in them. */
export function carriedBy({ model, brand, source, sections, words }: StatementJob, id: StatementId): Attachment | null {
  if (!source) return null
  const { number, sha256 } = id
  const content = { format: 'counterpart-statement', version: 1, number, sha256, brand, sections, words, model, source }
  return {
    name: carriedName,
    type: 'application/json',
    description: `The figures of statement ${number}, and the rows they were calculated from`,
    content: Buffer.from(canonicalJson(content), 'utf8'),
  }
}

/** Reads what came inside a PDF as what it is: it may have been changed on its way. */
export function parseCarried(content: Uint8Array): Carried | null {
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(content).toString('utf8')))
    const source = read.success ? parseSource(read.data.source) : null
    return read.success && source ? { ...read.data, source } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The SHA-256 and number follow from the model; whether the figures are right, from the source. */
export function sameModel(a: StatementModel, b: Readonly<Record<string, unknown>>): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
