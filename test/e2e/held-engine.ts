import type { EngineChild } from '../../electron/shell/engine-process.ts'

/**
 * Keeps what is sent to an engine back and lets it go in its order: what a user does in the middle of a work then meets
 * that work however fast the machine is.
 */
export type HeldEngine = {
  readonly hold: () => void
  readonly letGo: () => void
  /** The questions that are kept back, by name. */
  readonly held: () => readonly string[]
  readonly around: (child: EngineChild) => EngineChild
}

type Sent = { readonly name: string; readonly go: () => void }

export function heldEngine(): HeldEngine {
  let held: Sent[] | null = null
  return {
    hold: () => {
      held ??= []
    },
    letGo: () => {
      const sent = held ?? []
      held = null
      for (const { go } of sent) go()
    },
    held: () => (held ?? []).map(({ name }) => name),
    around: (child) => ({
      ...child,
      send: (message) => {
        if (held && message.kind === 'ask') held.push({ name: message.name, go: () => child.send(message) })
        else child.send(message)
      },
    }),
  }
}
