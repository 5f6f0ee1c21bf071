import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Day } from '../../../shared/days.ts'
import { brandSchema } from '../../../shared/statement/brand.ts'
import { renewalParts, summaryParts } from '../../../shared/statement/documents.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { papers } from '../../../shared/statement/paper.ts'
import { revisionSchema } from '../../../shared/statement/revision.ts'
import { parseSource, type StatementSource } from '../../../shared/statement/source-schema.ts'
import type { Attachment } from './pdf-of.ts'
import type { StatementJob } from './print.ts'
import { canonicalJson, type StatementId, statementNumber } from './statement-number.ts'

/** The name of the data inside a statement's PDF. */
export const carriedName = 'statement.json'

const data = z.strictObject({
  document: z.enum(['renewal', 'summary']),
  brand: brandSchema,
  paper: z.enum(papers),
  sections: z.array(z.enum([...renewalParts, ...summaryParts])).nullable(),
  words: z.record(z.string(), z.string()),
  model: z.record(z.string(), z.unknown()),
  revision: revisionSchema.nullable(),
})

const schema = z.strictObject({
  format: z.literal('counterpart-statement'),
  version: z.literal(2),
  number: z.string(),
  sha256: z.string(),
  data: z.record(z.string(), z.unknown()),
  source: z.unknown(),
})

/** What a statement carries: its figures, what they were calculated from, and how it was to be printed. */
export type Carried = Omit<StatementJob, 'model' | 'source'> &
  StatementId & {
    /** The data as they came, and the rows' digest: what the hash is of. */
    readonly data: Readonly<Record<string, unknown>>
    readonly digest: SourceDigest
    /** As it was printed; not to be relied on before it was calculated again. */
    readonly model: Readonly<Record<string, unknown>>
    readonly source: StatementSource
  }

/** What stands for the rows where they are not needed themselves: on paper that nobody is to check. */
export type SourceDigest = { readonly rowsSha256: string }

/** A statement's number and hash, and what it carries; both follow from everything that it says, and from the rows. */
export function identityOf(job: StatementJob): StatementId & { readonly carried: Attachment | null } {
  const { source, ...data } = job
  const rows = source === null || isDigest(source) ? null : Buffer.from(canonicalJson(source))
  const digest = rows === null ? (source as SourceDigest | null) : digestOf(rows)
  const texts = canonicalTexts(data)
  const id = statementNumber(data.model.asOf, withDigest(texts, digest))
  return { ...id, carried: rows === null ? null : attachment(id, canonicalObject(texts), rows) }
}

export function hashOf(asOf: Day, data: object, digest: SourceDigest | null): StatementId {
  return statementNumber(asOf, withDigest(canonicalTexts(data), digest))
}

/** The canonical JSON of an object by its keys: of what is hashed and of what is carried nearly all is the same. */
type Texts = Readonly<Record<string, string>>

function canonicalTexts(data: object): Texts {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [[key, canonicalJson(value)]])),
  )
}

function canonicalObject(texts: Texts): string {
  const keys = Object.keys(texts).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${texts[key]}`).join(',')}}`
}

function withDigest(texts: Texts, digest: SourceDigest | null): string {
  return canonicalObject({ ...texts, source: canonicalJson(digest) })
}

export function digestOfSource(source: StatementSource): SourceDigest {
  return digestOf(canonicalJson(source))
}

function digestOf(rows: string | Buffer): SourceDigest {
  return { rowsSha256: createHash('sha256').update(rows).digest('hex') }
}

function isDigest(source: StatementSource | SourceDigest): source is SourceDigest {
  return 'rowsSha256' in source
}

/** The data that travel inside a statement, as the customer's own: nothing internal is in them. */
function attachment({ number, sha256 }: StatementId, data: string, rows: Buffer): Attachment {
  const head = JSON.stringify({ format: 'counterpart-statement', version: 2, number, sha256 })
  return {
    name: carriedName,
    type: 'application/json',
    description: `The figures of statement ${number}, and the rows they were calculated from`,
    content: Buffer.concat([Buffer.from(`${head.slice(0, -1)},"data":${data},"source":`), rows, Buffer.from('}')]),
  }
}

/** Reads what came inside a PDF as what it is: it may have been changed on its way. */
export function parseCarried(content: Uint8Array): Carried | null {
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(content).toString('utf8')))
    const inner = read.success ? data.safeParse(read.data.data) : null
    const source = read.success ? parseSource(read.data.source) : null
    if (!read.success || !inner?.success || !source || isDeep(inner.data.model)) return null
    const { number, sha256 } = read.data
    const digest = digestOf(canonicalJson(read.data.source))
    return { ...inner.data, source, number, sha256, data: read.data.data, digest }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Deeper than any model: what goes through it goes into each, and thousands of them are more than a stack holds. */
function isDeep(value: unknown, levels = 50): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((one) => isDeep(one, levels - 1))
}

/** Whether the figures are right follows from the source. */
export function sameModel(a: StatementModel, b: Readonly<Record<string, unknown>>): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
