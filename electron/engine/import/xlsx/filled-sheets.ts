import { largestSheet } from './limits.ts'
import { partPieces } from './part-pieces.ts'
import { readXml } from './read-xml.ts'
import { sheetRows } from './sheet-rows.ts'
import type { Sheet } from './thread-messages.ts'
import type { WorkbookParts } from './workbook-parts.ts'

/** Pieces of XML that are looked through in all; after so many a sheet counts as filled. */
const mostPieces = 16 * 1024

/** Looks into each sheet as far as its first row that holds anything. */
export async function filledSheets({ handle, sheets }: WorkbookParts): Promise<readonly Sheet[]> {
  const looked: Sheet[] = []
  let pieces = 0
  for (const { name, hidden, entry } of sheets) {
    let filled = pieces >= mostPieces
    const reader = sheetRows({ texts: [], formats: [], since1904: false }, () => {
      filled = true
    })
    const goOn = () => {
      pieces += 1
      filled ||= pieces >= mostPieces
      return !filled
    }
    if (!filled) await readXml(partPieces(handle, entry, largestSheet), reader, goOn)
    looked.push({ name, hidden, filled })
  }
  return looked
}
