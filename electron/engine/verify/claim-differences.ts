import { createHash } from 'node:crypto'
import type { Asked, PrintedFile } from '../../../shared/runs/manifest.ts'
import type { ReadStatement } from './read-statement.ts'
import type { FigureDifference } from './verify-statement.ts'

/** What the manifest of a run says of a file. */
export type Claim = Omit<PrintedFile, 'file'> & Pick<Asked, 'document' | 'asOf'>

/** Where a claim is not so: by the file's bytes and, where they are a statement's, by what is in it. */
export function claimDifferences(
  claim: Claim,
  bytes: Uint8Array,
  read: ReadStatement | null,
): readonly FigureDifference[] {
  const found = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    ...(read ? inside(read) : {}),
  }
  const claimed: Readonly<Record<string, unknown>> = claim
  return Object.entries(found)
    .filter(([figure, printed]) => printed !== claimed[figure])
    .map(([figure, printed]) => ({ figure, printed: written(printed), recomputed: written(claimed[figure]) }))
}

function inside({
  carried,
  pages,
}: ReadStatement): Readonly<Record<Exclude<keyof Claim, 'sha256' | 'bytes'>, unknown>> {
  const { document, number, brand, source, model } = carried
  const { locale, asOf, account } = source
  const methodVersion = model['methodVersion']
  return { accountId: account.accountId, number, pages, locale, brand: brand.key, methodVersion, document, asOf }
}

/** The model that came inside a PDF may hold anything where the version should be. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
