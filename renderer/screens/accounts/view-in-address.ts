import { z } from 'zod'
import { type AccountView, accountSort } from '../../../shared/contract/accounts.ts'
import { currency } from '../../../shared/contract/values.ts'
import type { Place } from '../../routes/routes.ts'

type State = Place['state']

/** What the list shows when nobody has asked for anything else. */
export const everything: AccountView = {
  search: '',
  filters: { segments: [], managers: [], currencies: [], readiness: 'all', renewingWithin: null },
  sort: { by: 'name', descending: false },
}

/** The view that an address names; what it does not name, or not well, is as usual. */
export function viewOf(state: State): AccountView {
  const { filters, sort } = everything
  const [, minus, by] = /^(-?)(.*)$/.exec(state['sort'] ?? '') ?? []
  const sorted = accountSort.safeParse(by)
  return {
    search: state['search'] ?? '',
    filters: {
      segments: listOf(state['segments'], z.string()),
      managers: listOf(state['managers'], z.string()),
      currencies: listOf(state['currencies'], currency),
      readiness: z.enum(['all', 'ready', 'not-ready']).catch(filters.readiness).parse(state['readiness']),
      renewingWithin: /^\d{1,5}$/.test(state['within'] ?? '') ? Number(state['within']) : null,
    },
    sort: sorted.success ? { by: sorted.data, descending: minus === '-' } : sort,
  }
}

export function stateOf({ search, filters, sort }: AccountView): State {
  const { segments, managers, currencies, readiness, renewingWithin } = filters
  const usual = sort.by === 'name' && !sort.descending
  const named: Readonly<Record<string, string>> = {
    search,
    segments: written(segments),
    managers: written(managers),
    currencies: written(currencies),
    readiness: readiness === 'all' ? '' : readiness,
    within: renewingWithin === null ? '' : String(renewingWithin),
    sort: usual ? '' : `${sort.descending ? '-' : ''}${sort.by}`,
  }
  return Object.fromEntries(Object.entries(named).filter(([, text]) => text !== ''))
}

export function sameView(a: AccountView, b: AccountView): boolean {
  return JSON.stringify(stateOf(a)) === JSON.stringify(stateOf(b))
}

/** Whether something narrows the list. */
export function isNarrowed(view: AccountView): boolean {
  return !sameView({ ...view, sort: everything.sort }, everything)
}

function written(chosen: readonly string[]): string {
  return chosen.length === 0 ? '' : JSON.stringify([...chosen].sort())
}

function listOf<S extends z.ZodType>(text: string | undefined, one: S): readonly z.output<S>[] {
  try {
    return z
      .array(one)
      .catch([])
      .parse(JSON.parse(text ?? '[]'))
  } catch {
    return []
  }
}
