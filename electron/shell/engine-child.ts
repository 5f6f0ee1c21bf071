import { spawn } from 'node:child_process'
import type { EngineChild } from './engine-process.ts'

/** Starts the engine as a child of a Node: how it runs where the program is not packaged, and in tests. */
export function engineChild(node: string, entry: string): EngineChild {
  const child = spawn(node, [entry], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' })
  // Without a listener an engine that cannot be started would end the program; it then also exits, which is heard.
  child.on('error', () => child.kill())
  return {
    send: (message) => void (child.connected && child.send(message, () => null)),
    onMessage: (hear) => void child.on('message', hear),
    onExit: (hear) => void child.on('close', hear),
    kill: () => void child.kill('SIGKILL'),
  }
}
