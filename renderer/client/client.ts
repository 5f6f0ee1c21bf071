import { clientOf } from '../../shared/contract/asking.ts'
import { contract, type PayloadOf, type TellName } from '../../shared/contract/contract.ts'

/** The window's questions, each a function: the only way to the rest of the program. */
export const client = clientOf(contract, (name, input) => window.counterpart.ask(name, input))

/** Hears one kind of tell; returns how to stop hearing it. */
export function onTell<N extends TellName>(name: N, hear: (payload: PayloadOf<N>) => void): () => void {
  return window.counterpart.listen((told, payload) => {
    if (told !== name) return
    const read = contract[name].payload.safeParse(payload)
    if (read.success) hear(read.data as PayloadOf<N>)
  })
}
