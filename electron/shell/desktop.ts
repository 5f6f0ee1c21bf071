import type { ReviewFormat } from '../../shared/contract/review.ts'

/** What only a desktop can do for the shell; a test gives answers of its own. Null: the person changed their mind. */
export type Desktop = {
  readonly chooseFiles: () => Promise<readonly string[] | null>
  readonly chooseBook: () => Promise<string | null>
  readonly chooseNewBook: (name: string) => Promise<string | null>
  readonly chooseLogo: () => Promise<string | null>
  readonly chooseFont: () => Promise<string | null>
  readonly choosePdf: (name: string) => Promise<string | null>
  readonly chooseReview: (name: string, format: ReviewFormat) => Promise<string | null>
  readonly chooseFolder: () => Promise<string | null>
  readonly showInFolder: (path: string) => void
  readonly openAddress: (address: string) => void
}
