import { z } from 'zod'
import { problem } from './values.ts'

/** What shell and engine send each other. */
const result = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), problem }),
])

export const toEngine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), id: z.int(), name: z.string(), input: z.unknown() }),
  z.strictObject({ kind: z.literal('ping'), id: z.int() }),
])
export type ToEngine = z.infer<typeof toEngine>

export const fromEngine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('pong'), id: z.int() }),
  z.strictObject({ kind: z.literal('answer'), id: z.int(), result }),
  z.strictObject({ kind: z.literal('tell'), name: z.string(), payload: z.unknown() }),
])
export type FromEngine = z.infer<typeof fromEngine>
