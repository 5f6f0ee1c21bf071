import { readdirSync, readFileSync } from 'node:fs'
import { done, type Result, refused } from '../../shared/problem.ts'
import { type Brand, brandSchema } from '../../shared/statement/brand.ts'

const folder = new URL('../../templates/brands/', import.meta.url)

/** The brand of this key in `templates/brands/`; refused with the ones there are. */
export function brandNamed(key: string): Result<Brand> {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
  if (!known.includes(key)) return refused('unknown-brand', { brand: key, known: known.join(', ') })
  const read = brandSchema.safeParse(JSON.parse(readFileSync(new URL(`${key}.json`, folder), 'utf8')))
  if (read.success) return done(read.data)
  const [issue] = read.error.issues
  return refused('bad-brand', { brand: key, where: `${issue?.path.join('.')}`, reason: `${issue?.message}` })
}
