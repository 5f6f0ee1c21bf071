import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Day } from '../../../shared/days.ts'
import { teachCharts } from './chart-node.ts'
import { drawSvgOnce } from './drawn-once.ts'
import { fontDictionary, isFontFile } from './fonts.ts'
import { gatherContent } from './gathered-content.ts'
import { keepRows } from './kept-rows.ts'
import { type LaidPage, laidPages } from './laid-pages.ts'
import { hardenLock, lockedWith } from './locked.ts'
import { learnToPart } from './long-words.ts'
import { findMarginsOnce } from './margins-once.ts'
import { takeWordsOnce } from './next-line.ts'
import { packObjects } from './packed-objects.ts'
import { type PdfKitDocument, Printer } from './pdfmake-parts.ts'
import { drawLinesWhole } from './plain-lines.ts'
import { drawRulesWhole } from './plain-rules.ts'
import { press, pressLightly } from './pressed-lightly.ts'
import { setInFonts } from './set-in-fonts.ts'
import { shareFonts } from './shared-fonts.ts'
import { claim } from './structure/claims.ts'
import { teachStructure } from './structure/teach-structure.ts'
import { keepWordsWhole } from './whole-words.ts'
import { measureWordsOnce } from './words-once.ts'

export type Pdf = { readonly bytes: Uint8Array; readonly pages: number }

/** A file inside the file: the data that its pages are made from. */
export type Attachment = {
  readonly name: string
  readonly type: string
  readonly description: string
  readonly content: Buffer
}

/** Who is told where everything came to stand, and the password that opens the document. */
export type Printing = { readonly see?: (pages: readonly LaidPage[]) => void; readonly password?: string | null }

// The first of them is the last to have an object: gathered, then compressed, then encrypted or packed.
packObjects()
pressLightly()
gatherContent()
measureWordsOnce()
findMarginsOnce()
takeWordsOnce()
keepWordsWhole()
drawLinesWhole()
drawRulesWhole()
drawSvgOnce()
teachCharts()
teachStructure()
shareFonts()
keepRows()

/**
 * Lays out and draws a document with its structure, dated `asOf`: the same definition gives the same bytes on any day, in any time zone.
 * Reads the bundled font files and nothing else; the definition is used up, as pdfmake writes into it.
 */
export async function pdfOf(
  definition: TDocumentDefinitions,
  asOf: Day,
  attachment: Attachment | null = null,
  { see, password = null }: Printing = {},
): Promise<Pdf> {
  const { header, footer, info, language = 'en' } = definition
  // Compressed in another thread while the pages are laid out in this one.
  const carried = attachment === null ? null : pressed(attachment)
  // Nobody waits for it where the layout fails before.
  carried?.catch(() => undefined)
  await learnToPart(language)
  const printer = new Printer(fontDictionary(), null, noDownloads, isFontFile)
  const document = await printer.createPdfKitDocument({
    ...definition,
    ...(password === null ? {} : lockedWith(password)),
    // The only date in the file, and what its identifier is made from: the same data, the same bytes.
    info: { ...info, creationDate: new Date(`${asOf}T00:00:00Z`) },
    content: setInFonts(definition.content, definition),
    ...(typeof header === 'function' ? { header: (...page) => setInFonts(header(...page) ?? '', definition) } : {}),
    ...(typeof footer === 'function' ? { footer: (...page) => setInFonts(footer(...page) ?? '', definition) } : {}),
  })
  see?.(laidPages(document))
  if (carried !== null) attach(document, await carried, asOf)
  if (password !== null) hardenLock(document, password)
  claim(document, password === null)
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk as Uint8Array)
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages: document._pdfMakePages.length }
}

type Pressed = Attachment & { readonly pressed: Uint8Array }

async function pressed(attachment: Attachment): Promise<Pressed> {
  return { ...attachment, pressed: await press(attachment.content) }
}

/** Without the checksum that pdfkit adds, which takes a millisecond: the data have a better one inside. */
function attach(document: PdfKitDocument, { name, type, description, content, pressed }: Pressed, asOf: Day): void {
  const at = new Date(`${asOf}T00:00:00Z`)
  const params = { CreationDate: at, ModDate: at, Size: content.length }
  const about = { Type: 'EmbeddedFile', Params: params, Subtype: type.replace('/', '#2F') }
  const file = document.ref({ ...about, Filter: 'FlateDecode' })
  file.end(pressed)
  const [named, said] = [new String(name), new String(description)]
  const specification = document.ref({
    ...{ Type: 'Filespec', AFRelationship: 'Data', F: named, EF: { F: file }, UF: named, Desc: said },
  })
  specification.end()
  document.addNamedEmbeddedFile(name, specification)
  document._root.data['AF'] = [specification]
}

/** In place of pdfmake's resolver, which would fetch what looks like an address: a statement needs nothing from outside. */
const noDownloads = { resolve: () => Promise.resolve(), resolved: () => Promise.resolve() }
