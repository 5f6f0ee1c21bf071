import type { LaidPage } from '../../electron/engine/print/laid-pages.ts'
import { type CustomerDocument, printStatement, wholeStatement } from '../../electron/engine/print/print.ts'
import type { AccountFacts } from '../../shared/facts.ts'
import { brandSchema } from '../../shared/statement/brand.ts'
import { statementModel } from '../../shared/statement/build.ts'
import { paperOf } from '../../shared/statement/paper.ts'
import { sourceOf } from '../../shared/statement/source.ts'
import { accountValue } from '../../shared/value/account-value.ts'
import harbourline from '../../templates/brands/harbourline.json' with { type: 'json' }
import { type Theme, themeOf } from '../../templates/theme.ts'
import type { GalleryBook } from './gallery-book.ts'

export type Rendered = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly pages: readonly LaidPage[]
  readonly theme: Theme
}

const brand = brandSchema.parse(harbourline)

/** One account's document for the customer, the way that the program makes it: facts, figures, model, template. */
export async function renderCustomer(
  { calculation }: GalleryBook,
  facts: AccountFacts,
  document: CustomerDocument,
): Promise<Rendered> {
  const { account } = facts
  const value = accountValue(calculation, facts, 'relationship')
  if (!value) throw new Error(`${account.accountId} has no window`)
  const model = statementModel(calculation, facts, value, account.locale)
  const paper = paperOf('auto', account)
  const source = sourceOf(calculation, facts, 'relationship', account.locale)
  let pages: readonly LaidPage[] = []
  const printed = await printStatement(wholeStatement(model, brand, source, { document, paper }), (laid) => {
    pages = laid
  })
  if (!printed.ok) throw new Error(`${account.accountId}: ${printed.problem.message}`)
  const name = `${account.accountId}-${document}`
  return { name, bytes: printed.value.bytes, pages, theme: themeOf(brand, paper) }
}
