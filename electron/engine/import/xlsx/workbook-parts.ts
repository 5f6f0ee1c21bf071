import type { FileHandle } from 'node:fs/promises'
import { shortened } from '../shortened.ts'
import { largestOther } from './limits.ts'
import type { Format } from './number-format.ts'
import { partPieces } from './part-pieces.ts'
import { readXml, type XmlHandler } from './read-xml.ts'
import { type Relation, relations, relationsOf } from './relations.ts'
import { type ListedSheet, type SheetList, sheetList } from './sheet-list.ts'
import { cellFormats } from './styles.ts'
import { unreadable } from './unreadable.ts'
import { partKey, type ZipDirectory, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** An open workbook whose sheets can be read; its texts are read when the first of them is. */
export type WorkbookParts = {
  readonly handle: FileHandle
  readonly sheets: readonly PlacedSheet[]
  readonly since1904: boolean
  readonly formats: readonly Format[]
  readonly texts: ZipEntry | null
}
export type PlacedSheet = Pick<ListedSheet, 'name' | 'hidden'> & { readonly entry: ZipEntry }

/** Finds out what a workbook consists of; whoever gets it closes the handle. */
export async function openParts(handle: FileHandle): Promise<WorkbookParts> {
  const zip = await zipDirectory(handle, (await handle.stat()).size)
  const read = (entry: ZipEntry, handler: XmlHandler) => readXml(partPieces(handle, entry, largestOther), handler)
  const relationsFrom = async (part: string) => {
    const found: Relation[] = []
    const entry = zip.get(relationsOf(part))
    if (entry) await read(entry, relations(part, found))
    return found
  }
  const main = mainPart(await relationsFrom(''), zip)
  const list: SheetList = { sheets: [], since1904: false }
  await read(main, sheetList(list))
  const links = await relationsFrom(partKey(main.name))
  const partOf = (type: string) => zip.get(links.find((link) => link.type === type)?.part ?? '') ?? null
  const formats: Format[] = []
  const styles = partOf('styles')
  if (styles) await read(styles, cellFormats(formats))
  const sheets = list.sheets.flatMap((sheet) => placed(sheet, links, zip))
  if (sheets.length === 0) throw unreadable('binary', { kind: 'zip' })
  return { handle, sheets, since1904: list.since1904, formats, texts: partOf('sharedStrings') }
}

function mainPart(links: readonly Relation[], zip: ZipDirectory): ZipEntry {
  const part = links.find(({ type }) => type === 'officeDocument')?.part ?? ''
  const main = zip.get(part)
  if (part.endsWith('.bin')) throw unreadable('spreadsheet', { kind: 'xlsb' })
  if (main) return main
  throw zip.has('content.xml') && zip.has('mimetype')
    ? unreadable('spreadsheet', { kind: 'ods' })
    : unreadable('binary', { kind: 'zip' })
}

/** Sheets of charts and of old macros have no rows and are left out. */
function placed({ name, hidden, relation }: ListedSheet, links: readonly Relation[], zip: ZipDirectory): PlacedSheet[] {
  const link = links.find(({ id }) => id === relation)
  if (link && link.type !== 'worksheet') return []
  const entry = zip.get(link?.part ?? '')
  if (!entry) throw unreadable('workbook-misses-sheet', { sheet: shortened(name) })
  return [{ name, hidden, entry }]
}
