import type { Handlers } from '../../../shared/contract/contract.ts'
import type { EngineContract, EngineName } from '../../../shared/contract/engine.ts'
import type { Jobs } from '../window/jobs.ts'
import type { Reviews } from '../window/review-thread.ts'
import type { Session } from '../window/session.ts'
import type { valuedAccounts } from '../window/valued-accounts.ts'

/** What handlers work with. */
export type Engine = {
  readonly session: Session
  readonly jobs: Jobs
  readonly reviews: Reviews
  readonly valuedAccount: ReturnType<typeof valuedAccounts>
  /** The clock, as an ISO time, for what is written down as having happened. */
  readonly now: () => string
}

export type Answers<Names extends EngineName> = Pick<Handlers<EngineContract, EngineName>, Names>
