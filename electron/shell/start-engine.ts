import { app } from 'electron'
import { engineChild } from './engine-child.ts'
import type { EngineChild } from './engine-process.ts'
import { engineUtility } from './engine-utility.ts'

/**
 * Starts the engine as a process of Electron's; where the program is not packaged and COUNTERPART_NODE names a Node, as
 * a child of that. A packaged program never listens to a variable for what to run.
 */
export function startEngine(entry: string): EngineChild {
  const node = app.isPackaged ? undefined : process.env['COUNTERPART_NODE']
  return node === undefined || node === '' ? engineUtility(entry) : engineChild(node, entry)
}
