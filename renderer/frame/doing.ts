import type { WindowMessageId } from '../../shared/window-messages.ts'

/** What the program was at when it was asked this, in the user's words. */
export function doingOf(name: string): WindowMessageId {
  if (/^(import|preview(File|Path)|inspect)/.test(name)) return 'doing.import'
  if (/[sS]tatement/.test(name)) return 'doing.statement'
  if (/^(correct|write|add|undo|keep|remove)/.test(name)) return 'doing.change'
  if (/Sample|Book/.test(name)) return 'doing.open'
  return 'doing.read'
}
