import { expect, test } from 'vitest'
import { type EngineChild, engineProcess, type Watching } from '../../electron/shell/engine-process.ts'
import type { ToEngine } from '../../shared/contract/wire.ts'

type Child = EngineChild & {
  readonly sent: ToEngine[]
  readonly say: (message: unknown) => void
  readonly die: () => void
  readonly killed: () => boolean
}

test('questions wait until the engine is ready', async () => {
  const { engine, newest } = started()
  const answer = engine.ask('home', { n: 1 })
  await turns()
  expect(newest().sent).toEqual([])
  newest().say({ kind: 'ready' })
  await turns()
  expect(newest().sent).toMatchObject([{ kind: 'ask', name: 'home', input: { n: 1 } }])
  newest().say({ kind: 'answer', id: 1, result: { ok: true, value: 3 } })
  expect(await answer).toEqual({ ok: true, value: 3 })
  engine.stop()
})

test('an engine that stops is started again, the book opened in it first, and whoever waited is told', async () => {
  const order: string[] = []
  const { engine, newest, children, changes } = started({
    reopen: async (ask) => {
      order.push('reopen')
      void ask('openBookFile', {})
    },
  })
  newest().say({ kind: 'ready' })
  await turns()
  const lost = engine.ask('importPaths', {})
  await turns()
  newest().die()
  expect(await lost).toMatchObject({ ok: false, problem: { code: 'engine-stopped' } })
  expect(children).toHaveLength(2)
  const later = engine.ask('home', {})
  newest().say({ kind: 'ready' })
  await turns()
  expect(newest().sent.map((one) => one.kind === 'ask' && one.name)).toEqual(['openBookFile', 'home'])
  expect(order).toEqual(['reopen'])
  expect(changes.at(-1)).toEqual(['ready', true, ['importPaths']])
  engine.stop()
  expect(newest().killed()).toBe(true)
  await Promise.race([later, turns()])
})

test('an engine that keeps stopping is left at rest until somebody starts it', async () => {
  const { engine, newest, children, changes } = started()
  for (let n = 0; n < 3; n += 1) newest().die()
  expect(children).toHaveLength(3)
  expect(changes.at(-1)?.[0]).toBe('stopped')
  expect(await engine.ask('home', {})).toMatchObject({ ok: false, problem: { code: 'engine-down' } })
  engine.restart()
  expect(children).toHaveLength(4)
  newest().say({ kind: 'ready' })
  await turns()
  expect(engine.state()).toBe('ready')
  engine.stop()
})

test('an engine that does not answer for five beats is said to hang, and to be ready when it answers again', async () => {
  const { engine, newest, changes } = started({}, 5)
  newest().say({ kind: 'ready' })
  await turns()
  await new Promise((go) => setTimeout(go, 80))
  expect(changes.map(([state]) => state)).toEqual(['ready', 'hangs'])
  newest().say({ kind: 'pong', id: 1 })
  expect(engine.state()).toBe('ready')
  engine.stop()
})

test('an engine that answers every beat never hangs', async () => {
  const { engine, newest, changes } = started({}, 5, true)
  newest().say({ kind: 'ready' })
  await new Promise((go) => setTimeout(go, 80))
  expect(changes.map(([state]) => state)).toEqual(['ready'])
  engine.stop()
})

test('what an engine says that is not as agreed is passed over', async () => {
  const { engine, newest } = started()
  newest().say({ kind: 'ready' })
  await turns()
  const answer = engine.ask('home', {})
  await turns()
  for (const odd of [null, 'ready', { kind: 'answer', id: 1 }, { kind: 'shutdown' }]) newest().say(odd)
  newest().say({ kind: 'answer', id: 1, result: { ok: true, value: 'whole' } })
  expect(await answer).toEqual({ ok: true, value: 'whole' })
  engine.stop()
})

function started(watching: Partial<Watching> = {}, beat = 60_000, answering = false) {
  const children: Child[] = []
  const changes: [string, boolean, readonly string[]][] = []
  const newest = () => {
    const child = children.at(-1)
    if (!child) throw new Error('no engine was started')
    return child
  }
  const engine = engineProcess(
    () => {
      const child = childThatIsTold(answering)
      children.push(child)
      return child
    },
    {
      tell: () => null,
      reopen: async () => undefined,
      changed: (state, restarted, doing) => changes.push([state, restarted, doing]),
      ...watching,
    },
    beat,
  )
  return { engine, newest, children, changes }
}

function childThatIsTold(answering: boolean): Child {
  const sent: ToEngine[] = []
  let hear: (message: unknown) => void = () => undefined
  let end: () => void = () => undefined
  let killed = false
  return {
    sent,
    send: (message) => {
      if (message.kind === 'ask') sent.push(message)
      else if (answering) hear({ kind: 'pong', id: message.id })
    },
    onMessage: (heard) => {
      hear = heard
    },
    onExit: (ended) => {
      end = ended
    },
    kill: () => {
      killed = true
      end()
    },
    say: (message) => hear(message),
    die: () => end(),
    killed: () => killed,
  }
}

async function turns(): Promise<void> {
  for (let n = 0; n < 5; n += 1) await Promise.resolve()
}
