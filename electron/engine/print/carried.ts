import { z } from 'zod'
import { brandSchema } from '../../../shared/statement/brand.ts'
import { renewalParts, summaryParts } from '../../../shared/statement/documents.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { papers } from '../../../shared/statement/paper.ts'
import { revisionSchema } from '../../../shared/statement/revision.ts'
import { parseSource, type StatementSource } from '../../../shared/statement/source.ts'
import type { Attachment } from './pdf-of.ts'
import type { StatementJob } from './print.ts'
import { canonicalJson, type StatementId } from './statement-number.ts'

/** The name of the data inside a statement's PDF. */
export const carriedName = 'statement.json'

const data = z.strictObject({
  document: z.enum(['renewal', 'summary']),
  brand: brandSchema,
  paper: z.enum(papers),
  sections: z.array(z.enum([...renewalParts, ...summaryParts])).nullable(),
  words: z.record(z.string(), z.string()),
  model: z.record(z.string(), z.unknown()),
  source: z.unknown(),
  revision: revisionSchema.nullable(),
})

const schema = z.strictObject({
  format: z.literal('counterpart-statement'),
  version: z.literal(2),
  number: z.string(),
  sha256: z.string(),
  data: z.record(z.string(), z.unknown()),
})

/** What a statement carries: its figures, what they were calculated from, and how it was to be printed. */
export type Carried = Omit<StatementJob, 'model' | 'source'> &
  StatementId & {
    /** The data as they came: what the hash is of. */
    readonly data: Readonly<Record<string, unknown>>
    /** As it was printed; not to be relied on before it was calculated again. */
    readonly model: Readonly<Record<string, unknown>>
    readonly source: StatementSource
  }

/** Everything that a statement says follows from these data, as canonical JSON; nothing internal is in them. */
export function dataOf(job: StatementJob): string {
  return canonicalJson(job)
}

/** The data that travel inside a statement, as the customer's own; null where nobody could check it against its rows. */
export function carriedBy(job: StatementJob, canonical: string, { number, sha256 }: StatementId): Attachment | null {
  if (!job.source) return null
  const head = JSON.stringify({ format: 'counterpart-statement', version: 2, number, sha256 })
  return {
    name: carriedName,
    type: 'application/json',
    description: `The figures of statement ${number}, and the rows they were calculated from`,
    content: Buffer.from(`${head.slice(0, -1)},"data":${canonical}}`, 'utf8'),
  }
}

/** Reads what came inside a PDF as what it is: it may have been changed on its way. */
export function parseCarried(content: Uint8Array): Carried | null {
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(content).toString('utf8')))
    const inner = read.success ? data.safeParse(read.data.data) : null
    const source = inner?.success ? parseSource(inner.data.source) : null
    if (!read.success || !inner?.success || !source) return null
    const { number, sha256 } = read.data
    return { ...inner.data, source, number, sha256, data: read.data.data }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Whether the figures are right follows from the source. */
export function sameModel(a: StatementModel, b: Readonly<Record<string, unknown>>): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
