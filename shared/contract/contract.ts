import type { z } from 'zod'
import type { Result } from '../problem.ts'
import { accountAsks } from './account.ts'
import { accounts } from './accounts.ts'
import { assumptionAsks } from './assumptions.ts'
import { book } from './book.ts'
import { brandAsks } from './brands.ts'
import { importing } from './import.ts'
import { indicators } from './indicators.ts'
import { mappingAsks } from './mappings.ts'
import type { Ask, Tell } from './message.ts'
import { metrics } from './metrics.ts'
import { review } from './review.ts'
import { runs } from './runs.ts'
import { settings } from './settings.ts'
import { statement } from './statement.ts'
import { statementLife } from './statements.ts'
import { tells } from './tells.ts'

/** All that the window and the rest of the program say to each other. */
export const contract = {
  ...book,
  ...importing,
  ...mappingAsks,
  ...accounts,
  ...accountAsks,
  ...assumptionAsks,
  ...statement,
  ...statementLife,
  ...brandAsks,
  ...indicators,
  ...review,
  ...metrics,
  ...runs,
  ...settings,
  ...tells,
}
export type Contract = typeof contract

export type AskName = NamesOf<Contract, Ask>
export type TellName = NamesOf<Contract, Tell>
/** What the shell answers itself; all else it hands to the engine. */
export type ShellAskName = NamesOf<Contract, Ask<'shell'>>
export type EngineAskName = NamesOf<Contract, Ask<'engine'>>

export type NamesOf<C, Kind> = { [N in keyof C]: C[N] extends Kind ? N : never }[keyof C]

/** What a handler is given and gives; a question that no handler is written for does not compile. */
export type Handlers<C extends Record<string, unknown>, Names extends keyof C> = {
  readonly [N in Names]: C[N] extends Ask<'engine' | 'shell', infer I, infer O>
    ? (input: z.output<I>) => Answered<O>
    : never
}
type Answered<O extends z.ZodType> = Result<z.input<O>> | Promise<Result<z.input<O>>>

/** What asks: a function a question. One without anything to say takes no argument. */
export type Client<C extends Record<string, unknown> = Contract, Names extends keyof C = NamesOf<C, Ask>> = {
  readonly [N in Names]: C[N] extends Ask<'engine' | 'shell', infer I, infer O>
    ? (...given: undefined extends z.input<I> ? [] : [input: z.input<I>]) => Promise<Result<z.output<O>>>
    : never
}
export type InputOf<N extends AskName> = z.input<Contract[N]['input']>
export type OutputOf<N extends AskName> = z.output<Contract[N]['output']>
export type PayloadOf<N extends TellName> = z.output<Contract[N]['payload']>
