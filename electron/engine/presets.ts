import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Mapping, mappingSchema } from '../../shared/mapping/mapping.ts'
import { done, type Result, refused } from '../../shared/problem.ts'

const folder = new URL('../../templates/presets/', import.meta.url)

/** What is known of other systems' exports: every file of `templates/presets/`. */
export function readPresets(): readonly Mapping[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.toSorted().map((file) => mappingSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))
}

/** A mapping that somebody wrote, or a sentence on what is wrong with it and where. */
export function mappingFrom(text: string, file: string): Result<Mapping> {
  const refuse = (why: string) => refused('mapping', { file, why })
  try {
    const read = mappingSchema.safeParse(JSON.parse(text))
    return read.success ? done(read.data) : refuse(z.prettifyError(read.error).replace(/\s*\n\s*/g, ' '))
  } catch (error) {
    return refuse(error instanceof SyntaxError ? `it is not JSON (${error.message})` : String(error))
  }
}
