import type { BatchView } from '../../../shared/contract/import.ts'
import type { WindowWords } from '../../words/use-words.ts'

/** A batch's file; one that somebody made in the window, without a file, is named for that. */
export function fileNameOf({ file }: Pick<BatchView, 'file'>, say: WindowWords['say']): string {
  return file === 'corrected by hand' ? say('import.history.by-hand') : file
}
