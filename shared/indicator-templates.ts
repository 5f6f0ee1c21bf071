import { z } from 'zod'
import type { MeasureKind } from './facts.ts'
import { type Language, languageTags } from './languages.ts'
import { done, type Result, refused } from './problem.ts'

const text = z.string().trim().min(1)
const key = z.string().regex(/^[a-z][a-z0-9_]*$/, 'is not a key such as quote_lead_time')
/** English is what every other language is said in that a template does not have. */
const words = z
  .partialRecord(z.enum(languageTags), text)
  .refine(({ en }) => en !== undefined, { message: 'has no English', path: ['en'] })
  .transform((said) => inEvery(said, said.en ?? ''))
const better = z.enum(['lower', 'higher'])

const common = {
  key,
  name: words,
  /** As a customer would say it, in the first person. */
  outcome: words,
  /** The step of the customer's journey. */
  stage: words,
  /** What is counted, from where to where. */
  description: words,
  /** The KPI it may move: a hypothesis, never a value delivered. */
  kpi: words,
  /** Put to customers at their own work (contextual inquiry), to find out whether the outcome matters to them. */
  ask: words,
  typicalBaselineSource: words,
}

const templateSchema = z.discriminatedUnion('measure', [
  z.strictObject({
    ...common,
    measure: z.enum(['duration', 'wait']),
    unit: z.enum(['seconds', 'minutes', 'hours', 'days']),
    better: better.optional(),
  }),
  z.strictObject({
    ...common,
    measure: z.enum(['cost', 'amount', 'rate']),
    unit: z.null(),
    better: better.optional(),
  }),
  z.strictObject({ ...common, measure: z.literal('count'), unit: words, better: better.optional() }),
  /** A level has no direction of its own. */
  z.strictObject({ ...common, measure: z.literal('level'), unit: words, better }),
])

/** The indicators that customers of one industry often care about: one file in `templates/indicators/`. */
export const industryTemplatesSchema = z.strictObject({
  industry: z.strictObject({ key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), name: words }),
  indicators: z.array(templateSchema).min(1),
})
export type IndicatorTemplate = z.infer<typeof templateSchema>
export type IndustryTemplates = z.infer<typeof industryTemplatesSchema>

function inEvery(said: Partial<Record<Language, string>>, english: string): Readonly<Record<Language, string>> {
  return Object.fromEntries(languageTags.map((tag) => [tag, said[tag] ?? english])) as Record<Language, string>
}

/** What a template becomes in a book: a row of the table `indicators`, its columns named as there. */
export type IndicatorFromTemplate = {
  readonly key: string
  readonly name: string
  readonly outcome: string
  readonly measure: MeasureKind
  readonly unit: string | null
  readonly better: 'lower' | 'higher' | null
  readonly stage: string
  readonly description: string
  /** A template was found out from nobody: it stays `copied` until a customer has said that it matters. */
  readonly discovery: 'copied'
  readonly kpi: string
}

/** The indicator that a template proposes, in one language. */
export function indicatorFrom(template: IndicatorTemplate, language: Language): IndicatorFromTemplate {
  const { unit } = template
  return {
    key: template.key,
    name: template.name[language],
    outcome: template.outcome[language],
    measure: template.measure,
    unit: unit === null || typeof unit === 'string' ? unit : unit[language],
    better: template.better ?? null,
    stage: template.stage[language],
    description: template.description[language],
    discovery: 'copied',
    kpi: template.kpi[language],
  }
}

/** Reads what a file of `templates/indicators/` holds; refused with the file and the first place that is wrong. */
export function industryTemplatesOf(data: unknown, file: string): Result<IndustryTemplates> {
  const read = industryTemplatesSchema.safeParse(data)
  if (!read.success) {
    const [issue] = read.error.issues
    const where = issue?.path.join('.') || 'the whole file'
    return refused('bad-indicator-templates', { file, where, reason: `${issue?.message}` })
  }
  const keys = read.data.indicators.map((template) => template.key)
  const twice = keys.find((each, at) => keys.indexOf(each) !== at)
  if (twice !== undefined) return refused('template-key-twice', { file, key: twice })
  return done(read.data)
}
