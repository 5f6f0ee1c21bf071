import type { AddedIndicator, CatalogueIndicator, Discovery } from '../../../shared/contract/indicators.ts'
import type { Day } from '../../../shared/days.ts'
import { discoveries } from './discovery.ts'

/** What somebody is writing down of an indicator; an empty text is "not given". */
export type Draft = {
  readonly outcome: string
  readonly discovery: string | null
  readonly saidBy: string
  readonly saidOn: Day | null
  readonly stage: string
  readonly owner: string
  readonly kpi: string
}

export function draftOf({ outcome, discovery, saidBy, saidOn, stage, owner, kpi }: CatalogueIndicator): Draft {
  return { outcome, discovery, saidBy: saidBy ?? '', saidOn, stage: stage ?? '', owner: owner ?? '', kpi: kpi ?? '' }
}

/** The indicator's row with what was written down; all else stays as it was. */
export function rowOf(indicator: CatalogueIndicator, draft: Draft): AddedIndicator {
  const { key, name, measure, unit, better, partOf, description } = indicator
  return {
    ...{ key, name, measure, unit, better, partOf, description },
    outcome: draft.outcome.trim(),
    discovery: discoveries.find((one): one is Discovery => one === draft.discovery) ?? null,
    saidBy: given(draft.saidBy),
    saidOn: draft.saidOn,
    stage: given(draft.stage),
    owner: given(draft.owner),
    kpi: given(draft.kpi),
  }
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
