import type { Handlers } from '../../../shared/contract/contract.ts'
import type { EngineContract, EngineName } from '../../../shared/contract/engine.ts'
import { accountAnswers } from './accounts.ts'
import { bookAnswers } from './book.ts'
import { brandAnswers } from './brands.ts'
import type { Engine } from './engine.ts'
import { importAnswers } from './import.ts'
import { indicatorAnswers } from './indicators.ts'
import { mappingAnswers } from './mappings.ts'
import { metricsAnswers } from './metrics.ts'
import { reviewAnswers } from './review.ts'
import { runAnswers } from './runs.ts'
import { settingsAnswers } from './settings.ts'
import { statementAnswers } from './statement.ts'
import { statementLifeAnswers } from './statements.ts'

/** Every question the engine answers: one that is left out does not compile. */
export function engineAnswers(engine: Engine): Handlers<EngineContract, EngineName> {
  return {
    ...bookAnswers(engine),
    ...importAnswers(engine),
    ...mappingAnswers(engine),
    ...accountAnswers(engine),
    ...statementAnswers(engine),
    ...statementLifeAnswers(engine),
    ...brandAnswers(engine),
    ...indicatorAnswers(engine),
    ...settingsAnswers(engine),
    ...reviewAnswers(engine),
    ...metricsAnswers(engine),
    ...runAnswers(engine),
  }
}
