import { type FromEngine, type ToEngine, toEngine } from '../../shared/contract/wire.ts'

/** The way to the shell, whichever way the engine was started. */
export type Port = {
  readonly send: (message: FromEngine) => void
  readonly listen: (hear: (message: ToEngine) => void) => void
}

/** What Electron puts into a utility process. Its types are the shell's business. */
type ParentPort = {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', hear: (event: { readonly data: unknown }) => void) => void
}

export function portToShell(): Port {
  const parent = 'parentPort' in process ? (process.parentPort as ParentPort | undefined) : undefined
  if (parent) {
    return {
      send: (message) => parent.postMessage(message),
      listen: (hear) => parent.on('message', ({ data }) => hear(toEngine.parse(data))),
    }
  }
  // A shell that is gone has nobody left to work for; `disconnect` ends the engine soon after.
  return {
    send: (message) => void (process.connected && process.send?.(message, undefined, undefined, () => null)),
    listen: (hear) => {
      process.on('message', (message) => hear(toEngine.parse(message)))
      process.on('disconnect', () => process.exit(0))
    },
  }
}
