import { readFileSync } from 'node:fs'
import { setImmediate as breath } from 'node:timers/promises'
import { type FigureDifference, verifyStatement } from './verify-statement.ts'

export type NamedFile = { readonly file: string; readonly name: string }
/** A file, and a figure in it that is not what it should be. */
export type FileDifference = FigureDifference & { readonly file: string }

/** The password that opens them, and whether a book has issued just these bytes. */
type Against = {
  readonly password?: string | null
  readonly inBook?: ((bytes: Uint8Array) => readonly FigureDifference[]) | null
}

/** Verifies statements one after the other; what is no statement is a difference too. */
export async function verifyFiles(
  files: readonly NamedFile[],
  told: (done: number, total: number) => void = () => undefined,
  { password = null, inBook = null }: Against = {},
): Promise<readonly FileDifference[]> {
  const differences: FileDifference[] = []
  for (const [at, { file, name }] of files.entries()) {
    const bytes = readFileSync(file)
    if (inBook) differences.push(...inBook(bytes).map((one) => ({ file: name, ...one })))
    const verified = await verifyStatement(bytes, password)
    if (verified.ok) differences.push(...verified.value.map((one) => ({ file: name, ...one })))
    else differences.push({ file: name, figure: 'file', printed: verified.problem.message, recomputed: '' })
    told(at + 1, files.length)
    await breath()
  }
  return differences
}
