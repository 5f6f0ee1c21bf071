import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Mapping, mappingFields, mappingSchema, schemaMeant } from '../../shared/mapping/mapping.ts'
import { done, type Result, refused } from '../../shared/problem.ts'

const folder = new URL('../../templates/presets/', import.meta.url)

/** What is known of other systems' exports: every file of `templates/presets/`. Throws where one of them is no mapping. */
export function readPresets(from = folder): readonly Mapping[] {
  const files = readdirSync(from).filter((file) => file.endsWith('.json'))
  return files.toSorted().map((file) => {
    const read = mappingFrom(readFileSync(new URL(file, from), 'utf8'), file, [])
    if (!read.ok) throw new Error(read.problem.message)
    return read.value
  })
}

/** A mapping that goes by another one, and says only what that leaves open. */
const likeAnother = mappingFields
  .pick({ accounts: true, answers: true, decimal: true, dates: true })
  .partial()
  .extend({ like: z.string(), name: z.string().optional() })

/** A mapping that somebody wrote, or a sentence on what is wrong with it and where. `known`: what it may be like. */
export function mappingFrom(text: string, file: string, known: readonly Mapping[]): Result<Mapping> {
  const refuse = (why: string) => refused('mapping', { file, why })
  try {
    const written: unknown = JSON.parse(text)
    const like = likeAnother.safeParse(written)
    if (like.success) {
      const { like: name, ...own } = like.data
      const other = known.find((one) => one.name === name)
      return other
        ? done(mappingSchema.parse({ ...other, ...own }))
        : refuse(`there is no preset or mapping "${name}" for it to be like`)
    }
    const read = schemaMeant(written).safeParse(written)
    return read.success ? done(read.data) : refuse(whatIsWrong(read.error))
  } catch (error) {
    return refuse(error instanceof SyntaxError ? `it is not JSON (${error.message})` : String(error))
  }
}

/** In one line, with where it is. */
function whatIsWrong(error: z.ZodError): string {
  return z
    .prettifyError(error)
    .replace(/✖ /g, '')
    .replace(/\s*\n\s*→ /g, ' ')
    .replace(/\s*\n\s*/g, '; ')
}
