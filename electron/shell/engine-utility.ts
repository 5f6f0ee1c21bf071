import { utilityProcess } from 'electron'
import type { EngineChild } from './engine-process.ts'

/** Starts the engine as a process of Electron's own: no Node has to be there, and it ends with the program. */
export function engineUtility(entry: string): EngineChild {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Counterpart engine', stdio: 'inherit' })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (hear) => void child.on('message', hear),
    onExit: (hear) => void child.on('exit', hear),
    kill: () => void child.kill(),
  }
}
