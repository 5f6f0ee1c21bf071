import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../../shared/contract/bridge.ts'

/** The page sees these three functions and nothing of Electron; each name is checked again at the other end. */
const bridge: Bridge = {
  ask: (name, input) => ipcRenderer.invoke('ask', name, input),
  listen: (hear) => {
    const pass = (_: unknown, name: string, payload: unknown) => hear(name, payload)
    ipcRenderer.on('tell', pass)
    return () => void ipcRenderer.off('tell', pass)
  },
  // A dropped file's path is read here, outside of the page's world, and goes to the shell without the page seeing it.
  drop: (files) =>
    ipcRenderer.invoke(
      'drop',
      files.flatMap((file) => (file instanceof File ? webUtils.getPathForFile(file) : [])),
    ),
}
contextBridge.exposeInMainWorld('counterpart', bridge)
