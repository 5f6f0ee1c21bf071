import { z } from 'zod'
import { clvModels } from './clv/models.ts'
import { type Currency, parseCurrency } from './money/currency.ts'
import { papers } from './statement/paper.ts'

const share = z.number().min(0).max(1)
const currency = z
  .string()
  .refine((text) => parseCurrency(text) !== null, 'is not an ISO 4217 currency code such as EUR')
  .transform((text) => parseCurrency(text) as Currency)

/** What a book can be told once for all its accounts. Keys are flat and dotted, as `counterpart settings` names them. */
export const settingsSchema = z.strictObject({
  /** The reporting currency, and that of accounts that name none. */
  currency: currency.default('EUR' as Currency),
  /** BCP 47: the language and number format where an account names none. */
  locale: z.string().refine(isLocale, 'is not a language tag such as nl-NL').default('en-GB'),
  /** The name printed on statements. */
  company: z.string().trim().min(1).nullable().default(null),
  brand: z.string().trim().min(1).default('plain'),
  /** What statements are printed on; auto: as is usual in the account's country. */
  paper: z.enum(['auto', ...papers]).default('auto'),
  /** Yearly discount rate. */
  discount: z.number().min(0).max(10).default(0.1),
  /** Profit as a share of revenue, for orders without a cost. */
  margin: z.number().min(-10).max(1).nullable().default(null),
  /** Yearly share of contracts renewed; null: taken from the contracts. */
  retention: share.nullable().default(null),
  clvModel: z.enum(['auto', ...clvModels]).default('auto'),
  /** Weeks of orders to come that CLV by BG/NBD adds up: up to twenty years. */
  horizon: z.int().min(1).max(1040).default(52),
  /** Hours in a working day of a `duration`; a day of a `wait` has 24. */
  workingHours: z.number().positive().max(24).default(8),
  'grades.confirmed': share.default(1),
  'grades.measured': share.default(0.9),
  'grades.estimated': share.default(0.7),
  'grades.assumed': share.default(0.5),
  /** Major units of the reporting currency; null: the median. */
  'thresholds.value': z.number().nullable().default(null),
  'thresholds.clv': z.number().nullable().default(null),
})
export type Settings = z.infer<typeof settingsSchema>
export type SettingKey = keyof Settings

export const defaultSettings: Settings = settingsSchema.parse({})

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
