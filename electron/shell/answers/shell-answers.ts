import type { Client, Contract, Handlers, ShellAskName } from '../../../shared/contract/contract.ts'
import type { EngineContract, EngineName } from '../../../shared/contract/engine.ts'

/** Every question the shell answers: one that is left out does not compile. */
export type ShellAnswers = Handlers<Contract, ShellAskName>
/** What the shell asks the engine, files by their paths among it. */
export type EngineClient = Client<EngineContract, EngineName>
