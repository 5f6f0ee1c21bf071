import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal')
/** An account without a statement, and why: a code for scripts, a sentence for people. */
export const notPrintedSchema = z.strictObject({ accountId: z.string(), code: z.string(), message: z.string() })

/** What somebody asked a run for; with the book it decides every byte of the result. */
export const askedSchema = z.strictObject({
  select: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('renewing-within'), days: z.int().min(0).max(3660) }),
    z.strictObject({ kind: z.literal('accounts'), ids: z.array(z.string()) }),
  ]),
  document: z.enum(['renewal']),
  /** Null: each account's own. */
  brand: z.string().nullable(),
  /** Null: each account's own. */
  locale: z.string().nullable(),
  asOf: z.iso.date(),
  pattern: z.string(),
  shard: z.strictObject({ index: z.int().min(1), of: z.int().min(1) }).nullable(),
})
export type Asked = z.infer<typeof askedSchema>

/** The plan of a whole run, before it is shared out: how many accounts, and a digest of their ids and file names. */
const planSchema = z.strictObject({ accounts: z.int().min(0), sha256 })

export const printedFileSchema = z.strictObject({
  accountId: z.string(),
  /** Beside the manifest, or below it; parts are divided by `/`. */
  file: z.string(),
  sha256,
  bytes: z.int().min(1),
  pages: z.int().min(1),
  number: z.string(),
  locale: z.string(),
  brand: z.string(),
  methodVersion: z.string(),
})
export type PrintedFile = z.infer<typeof printedFileSchema>
export type NotPrinted = z.infer<typeof notPrintedSchema>

/**
 * What a run's folder holds, `manifest.json` (docs/runs.md). It has no clock time and no machine's name in it: the same
 * book and the same question give the same bytes.
 */
export const manifestSchema = z.strictObject({
  manifest: z.literal('counterpart-run/1'),
  run: z.string(),
  asked: askedSchema,
  plan: planSchema,
  files: z.array(printedFileSchema),
  failed: z.array(notPrintedSchema),
  skipped: z.array(notPrintedSchema),
})
export type Manifest = z.infer<typeof manifestSchema>
export type RunPlan = z.infer<typeof planSchema>

export const manifestName = 'manifest.json'
