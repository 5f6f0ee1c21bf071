import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Carried, carriedName, parseCarried } from '../print/carried.ts'

/** A statement's PDF as a reader finds it: what it carries, and the texts on its pages in their order. */
export type ReadStatement = { readonly carried: Carried; readonly texts: readonly string[] }

/** Reads a PDF that may be anybody's; refused where it is no PDF, or carries no data of a statement. */
export async function readStatement(bytes: Uint8Array, password: string | null = null): Promise<Result<ReadStatement>> {
  // It puts itself where pdf.js looks first: bundled, there is no file of its name beside us that pdf.js could load.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
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
    return done({ carried, texts })
  } catch (error) {
    if (error instanceof Error && /^(InvalidPDF|Password|Format)/.test(error.name)) {
      return error.name.startsWith('Password') ? refused('pdf-locked') : refused('no-pdf')
    }
    throw error
  } finally {
    await task.destroy()
  }
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
