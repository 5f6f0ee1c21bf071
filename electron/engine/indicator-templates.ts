import { readdirSync, readFileSync } from 'node:fs'
import { type IndustryTemplates, industryTemplatesOf } from '../../shared/indicator-templates.ts'
import { done, type Result } from '../../shared/problem.ts'

const folder = new URL('../../templates/indicators/', import.meta.url)

/** The indicators that are proposed by industry: every file of `templates/indicators/`. */
export function readIndicatorTemplates(): Result<readonly IndustryTemplates[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  const found: IndustryTemplates[] = []
  for (const file of files.toSorted()) {
    const read = industryTemplatesOf(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), file)
    if (!read.ok) return read
    found.push(read.value)
  }
  return done(found)
}
