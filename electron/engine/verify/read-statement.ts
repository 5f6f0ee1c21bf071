import { setImmediate as breath } from 'node:timers/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Carried, carriedName, parseCarried } from '../print/carried.ts'

/** A statement's PDF as a reader finds it: what it carries, how many pages it has and the texts on them in their order. */
export type ReadStatement = { readonly carried: Carried; readonly pages: number; readonly texts: readonly string[] }

/** Reads a PDF that may be anybody's; refused where it is no PDF, or carries no data of a statement. */
export async function readStatement(bytes: Uint8Array, password: string | null = null): Promise<Result<ReadStatement>> {
  // It puts itself where pdf.js looks first: bundled, there is no file of its name beside us that pdf.js could load.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  process.on('unhandledRejection', leftToNobody)
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    ...(password === null ? {} : { password }),
  })
  try {
    const document = await task.promise
    // In what an earlier version has locked the names in the list are not, and read as nothing.
    const attached = [...((await document.getAttachments()) ?? [])].find(([, file]) => file.filename === carriedName)
    const content = attached ? await document.getAttachmentContent(attached[0]) : null
    const carried = content ? parseCarried(content) : null
    if (!carried) return refused('no-statement-data')
    const texts: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent()
      texts.push(...items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [spaced(item.str)] : [])))
    }
    return done({ carried, pages: document.numPages, texts })
  } catch (error) {
    if (!isOfPdf(error)) throw error
    return error.name.startsWith('Password') ? refused('pdf-locked') : refused('no-pdf')
  } finally {
    await task.destroy()
    await breath()
    process.off('unhandledRejection', leftToNobody)
  }
}

/** Of a damaged page tree pdf.js asks for objects whose failing nobody waits for, which would end the program. */
function leftToNobody(error: unknown): void {
  if (!isOfPdf(error)) throw error
}

/** Of a kind that only pdf.js throws: all that its reading meets comes as one of them. */
function isOfPdf(error: unknown): error is Error {
  return error instanceof Error && /^(FormatError|.+Exception)$/.test(error.name)
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
