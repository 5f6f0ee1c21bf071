import { type SettingKey, settingsSchema } from '../../../shared/settings.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'

/** How a setting is given: `share` as a percentage, `amount` in the reporting currency. */
export type Field = {
  readonly key: SettingKey
  readonly name: WindowMessageId
  readonly why: WindowMessageId
  /** What it may be, as a sentence. */
  readonly must: WindowMessageId
  readonly kind: 'text' | 'brand' | 'paper' | 'locale' | 'currency' | 'model' | 'share' | 'hours' | 'weeks' | 'amount'
  /** What it means to leave it empty; null: it may not be. */
  readonly empty: WindowMessageId | null
}

export type FieldGroup = {
  readonly id: string
  readonly title: WindowMessageId
  readonly why: WindowMessageId
  readonly fields: readonly Field[]
}

export type ClvModelSetting = (typeof clvModels)[number]
export const paperChoices = settingsSchema.shape.paper.unwrap().options
export const clvModels = settingsSchema.shape.clvModel.unwrap().options

const share = { kind: 'share', must: 'settings.must.share', empty: null } as const
const amount = { kind: 'amount', must: 'settings.must.amount', empty: 'settings.median' } as const

/** Every setting of a book, in the order people think of them. */
export const groups: readonly FieldGroup[] = [
  {
    ...{ id: 'company', title: 'settings.group-company', why: 'settings.group-company-why' },
    fields: [
      { ...of('company'), kind: 'text', must: 'settings.must.company', empty: 'settings.not-set' },
      { ...of('brand'), kind: 'brand', must: 'settings.must.brand', empty: null },
      { ...of('paper'), kind: 'paper', must: 'settings.must.paper', empty: null },
    ],
  },
  {
    ...{ id: 'region', title: 'settings.group-region', why: 'settings.group-region-why' },
    fields: [
      { ...of('locale'), kind: 'locale', must: 'settings.must.locale', empty: null },
      { ...of('currency'), kind: 'currency', must: 'settings.must.currency', empty: null },
    ],
  },
  {
    ...{ id: 'time', title: 'settings.group-time', why: 'settings.group-time-why' },
    fields: [{ ...of('workingHours'), kind: 'hours', must: 'settings.must.workingHours', empty: null }],
  },
  {
    ...{ id: 'grades', title: 'settings.group-grades', why: 'settings.group-grades-why' },
    fields: [
      { ...of('grades.confirmed'), ...share },
      { ...of('grades.measured'), ...share },
      { ...of('grades.estimated'), ...share },
      { ...of('grades.assumed'), ...share },
    ],
  },
  {
    ...{ id: 'clv', title: 'settings.group-clv', why: 'settings.group-clv-why' },
    fields: [
      { ...of('clvModel'), kind: 'model', must: 'settings.must.clvModel', empty: null },
      { ...of('discount'), kind: 'share', must: 'settings.must.discount', empty: null },
      { ...of('horizon'), kind: 'weeks', must: 'settings.must.horizon', empty: null },
      { ...of('margin'), kind: 'share', must: 'settings.must.margin', empty: 'settings.margin-empty' },
      { ...of('retention'), kind: 'share', must: 'settings.must.retention', empty: 'settings.retention-empty' },
    ],
  },
  {
    ...{ id: 'thresholds', title: 'settings.group-thresholds', why: 'settings.group-thresholds-why' },
    fields: [
      { ...of('thresholds.value'), ...amount },
      { ...of('thresholds.clv'), ...amount },
    ],
  },
]

function of(key: SettingKey): Pick<Field, 'key' | 'name' | 'why'> {
  return { key, name: `settings.${key}`, why: `settings.${key}-why` }
}
