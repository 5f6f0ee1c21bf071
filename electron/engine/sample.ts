import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Day, parseDay } from '../../shared/days.ts'
import { settingsSchema } from '../../shared/settings.ts'

const folder = new URL('../../templates/sample/', import.meta.url)

const schema = z.strictObject({
  asOf: z.string().transform((text) => parseDay(text) as Day),
  currency: settingsSchema.shape.currency.unwrap(),
  locale: z.string(),
  company: z.string(),
  brand: z.string(),
  exports: z.array(z.string()),
})

/** The sample company: its settings, its fixed day, and its exports in the order of import. */
export function readSample(): z.infer<typeof schema> & { readonly files: readonly string[] } {
  const sample = schema.parse(JSON.parse(readFileSync(new URL('sample.json', folder), 'utf8')))
  return { ...sample, files: sample.exports.map((name) => fileURLToPath(new URL(`exports/${name}`, folder))) }
}
