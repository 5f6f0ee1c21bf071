import type { Day } from '../../../shared/days.ts'
import type { WindowKind } from '../../../shared/value/window.ts'

/** Which account is looked at, as of which day, over which period: what every question about it names. */
export type Looked = { readonly accountId: string; readonly asOf: Day; readonly window: WindowKind }
