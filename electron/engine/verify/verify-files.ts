import { setImmediate as breath } from 'node:timers/promises'
import type { Result } from '../../../shared/problem.ts'
import { type Claim, claimDifferences } from './claim-differences.ts'
import { readStatement } from './read-statement.ts'
import { type FigureDifference, verifyRead } from './verify-statement.ts'

export type NamedFile = {
  readonly name: string
  readonly read: () => Result<Uint8Array>
  /** What a manifest says of it; null: there is none. */
  readonly claim: Claim | null
}
/** A file, and a figure in it that is not what it should be. */
export type FileDifference = FigureDifference & { readonly file: string }
/** `claims` are not as the manifest says; `figures` do not follow from the data inside, or could not be read. */
export type Found = { readonly claims: readonly FileDifference[]; readonly figures: readonly FileDifference[] }

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
): Promise<Found> {
  const claims: FileDifference[] = []
  const figures: FileDifference[] = []
  for (const [at, file] of files.entries()) {
    const named = (one: FigureDifference) => ({ file: file.name, ...one })
    const found = await verifyFile(file, { password, inBook })
    claims.push(...found.claims.map(named))
    figures.push(...found.figures.map(named))
    told(at + 1, files.length)
    await breath()
  }
  return { claims, figures }
}

type FoundInOne = { readonly claims: readonly FigureDifference[]; readonly figures: readonly FigureDifference[] }

async function verifyFile({ read, claim }: NamedFile, { password, inBook }: Required<Against>): Promise<FoundInOne> {
  const bytes = read()
  if (!bytes.ok) return { claims: [], figures: differencesOf(bytes) }
  const statement = await readStatement(bytes.value, password)
  return {
    claims: claim ? claimDifferences(claim, bytes.value, statement.ok ? statement.value : null) : [],
    figures: [
      ...(inBook?.(bytes.value) ?? []),
      ...differencesOf(statement.ok ? await verifyRead(statement.value) : statement),
    ],
  }
}

function differencesOf(result: Result<readonly FigureDifference[]>): readonly FigureDifference[] {
  return result.ok ? result.value : [{ figure: 'file', printed: result.problem.message, recomputed: '' }]
}
