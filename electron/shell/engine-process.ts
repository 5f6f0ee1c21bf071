import { type FromEngine, fromEngine, type ToEngine } from '../../shared/contract/wire.ts'
import { refused } from '../../shared/problem.ts'

/** A started process, however it was started. */
export type EngineChild = {
  readonly send: (message: ToEngine) => void
  readonly onMessage: (hear: (message: unknown) => void) => void
  readonly onExit: (hear: () => void) => void
  readonly kill: () => void
}
export type EngineState = 'starting' | 'ready' | 'hangs' | 'stopped'

export type Watching = {
  readonly tell: (name: string, payload: unknown) => void
  readonly changed: (engine: EngineState, restarted: boolean, doing: readonly string[]) => void
  /** Brings a new engine to where the old one was; questions wait for it. */
  readonly reopen: (ask: Asking) => Promise<void>
}
type Asking = (name: string, input: unknown) => Promise<unknown>

/** The engine as long as the program runs: started again when it stops by itself, watched for whether it still answers. */
export type EngineProcess = {
  readonly ask: Asking
  readonly state: () => EngineState
  readonly restart: () => void
  readonly stop: () => void
}

const pulse = 2_000 // milliseconds between two pings
const patience = 5 // pings without an answer: it hangs
const tries = 3 // stops within a minute, after which it is not started again by itself

type Waiting = { readonly name: string; readonly settle: (result: unknown) => void }

export function engineProcess(start: () => EngineChild, watching: Watching, every = pulse): EngineProcess {
  const waiting = new Map<number, Waiting>()
  const stops: number[] = []
  let held: (() => void)[] = []
  let state: EngineState = 'starting'
  let child = begin(false, [])
  let next = 1
  let unanswered = 0
  let quitting = false

  const beat = setInterval(() => {
    if (state !== 'ready' && state !== 'hangs') return
    if (unanswered >= patience && state === 'ready') change('hangs', false, [])
    unanswered += 1
    child.send({ kind: 'ping', id: unanswered })
  }, every)

  function begin(again: boolean, doing: readonly string[]): EngineChild {
    const started = start()
    started.onMessage((raw) => {
      if (started !== child) return
      const message = fromEngine.safeParse(raw)
      if (message.success) void hear(message.data, again, doing)
    })
    started.onExit(() => {
      if (started === child) ended()
    })
    return started
  }

  async function hear(message: FromEngine, again: boolean, doing: readonly string[]): Promise<void> {
    switch (message.kind) {
      case 'ready':
        if (again) await watching.reopen(askNow)
        change('ready', again, doing)
        for (const go of held) go()
        held = []
        return
      case 'pong':
        unanswered = 0
        if (state === 'hangs') change('ready', false, [])
        return
      case 'answer':
        waiting.get(message.id)?.settle(message.result)
        waiting.delete(message.id)
        return
      case 'tell':
        watching.tell(message.name, message.payload)
    }
  }

  /** Whoever waits is told; nothing is lost, for what was not committed is not in the book. */
  function ended(): void {
    if (quitting) return
    const doing = [...new Set([...waiting.values()].map(({ name }) => name))]
    for (const { settle } of waiting.values()) settle(stoppedProblem)
    waiting.clear()
    unanswered = 0
    const now = performance.now()
    stops.push(now)
    const many = stops.filter((at) => now - at < 60_000).length >= tries
    change(many ? 'stopped' : 'starting', false, doing)
    if (many) letGo()
    else child = begin(true, doing)
  }

  function letGo(): void {
    for (const go of held) go()
    held = []
  }

  function change(to: EngineState, restarted: boolean, doing: readonly string[]): void {
    state = to
    watching.changed(to, restarted, doing)
  }

  function askNow(name: string, input: unknown): Promise<unknown> {
    return new Promise((settle) => {
      const id = next
      next += 1
      waiting.set(id, { name, settle })
      child.send({ kind: 'ask', id, name, input })
    })
  }

  return {
    ask: async (name, input) => {
      if (state === 'starting') await new Promise<void>((go) => held.push(go))
      return state === 'stopped' ? downProblem : askNow(name, input)
    },
    state: () => state,
    restart: () => {
      stops.length = 0
      if (state === 'stopped') {
        change('starting', false, [])
        child = begin(true, [])
      } else child.kill()
    },
    stop: () => {
      quitting = true
      clearInterval(beat)
      child.kill()
    },
  }
}

const stoppedProblem = refused('engine-stopped')
const downProblem = refused('engine-down')
