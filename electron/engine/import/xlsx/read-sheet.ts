import { assert } from '../../../../shared/assert.ts'
import { largestSheet, largestTexts } from './limits.ts'
import { partPieces } from './part-pieces.ts'
import { readXml } from './read-xml.ts'
import type { RowSender } from './row-sender.ts'
import { sharedTexts } from './shared-texts.ts'
import { sheetRows } from './sheet-rows.ts'
import type { WorkbookParts } from './workbook-parts.ts'

/**
 * Reads sheets of one workbook, by their number, as often as is asked; the texts that their cells share only once.
 * Answers how many rows are hidden.
 */
export function readSheet(parts: WorkbookParts, sender: RowSender): (sheet: number) => Promise<number> {
  const { handle, sheets, formats, since1904 } = parts
  let known: readonly string[] | null = parts.texts ? null : []

  async function textsOf(seen: (packed: number) => void): Promise<readonly string[]> {
    const texts: string[] = []
    if (parts.texts) {
      await readXml(partPieces(handle, parts.texts, largestTexts, seen), sharedTexts(texts), sender.goOn)
    }
    return texts
  }

  return async (sheet) => {
    const entry = sheets[sheet]?.entry
    assert(entry, 'only a sheet of the list is asked for')
    const before = known ? 0 : (parts.texts?.packed ?? 0)
    const seen = (packed: number) => sender.share(packed / (before + entry.packed))
    sender.start()
    const texts = known ?? (await textsOf(seen))
    if (!sender.stopped()) known = texts
    const reader = sheetRows({ texts, formats, since1904 }, sender.row)
    await readXml(
      partPieces(handle, entry, largestSheet, (packed) => seen(before + packed)),
      reader,
      sender.goOn,
    )
    sender.flush()
    return reader.hidden()
  }
}
