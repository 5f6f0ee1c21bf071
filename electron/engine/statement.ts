import { createHash } from 'node:crypto'
import type { Result } from '../../shared/problem.ts'
import { refused } from '../../shared/problem.ts'
import { statementModel } from '../../shared/statement/build.ts'
import { sourceOf } from '../../shared/statement/source.ts'
import type { Calculation } from '../../shared/value/calculation.ts'
import { brandNamed } from './brands.ts'
import { inTheWay, readinessOf } from './calculate/readiness.ts'
import type { Valued } from './calculate/values.ts'
import { printStatement, wholeStatement } from './print/print.ts'
import { writeWhole } from './write-file.ts'

export type WrittenStatement = {
  readonly statementId: string
  readonly file: string
  readonly sha256: string
  readonly pages: number
}

export type StatementQuestion = { readonly out: string; readonly brand: string | null; readonly locale: string | null }

/** Prints one account's renewal statement into a file; refused with the reasons where the account is not ready. */
export async function writeStatement(
  calculation: Calculation,
  { facts, value }: Valued,
  question: StatementQuestion,
): Promise<Result<WrittenStatement>> {
  const readiness = readinessOf(facts, value)
  if (!value || !readiness.ready) {
    const { name, accountId } = facts.account
    return refused('not-ready', { name: `${name} (${accountId})`, reasons: { say: inTheWay(readiness) } })
  }
  const { settings } = calculation.book
  const brand = brandNamed(question.brand ?? facts.account.brand ?? settings.brand)
  if (!brand.ok) return brand
  const locale = question.locale ?? facts.account.locale
  const model = statementModel(calculation, facts, value, locale)
  const source = sourceOf(calculation, facts, value.window.kind, locale)
  const printed = await printStatement(wholeStatement(model, brand.value, source))
  if (!printed.ok) return printed
  const { bytes, pages, number } = printed.value
  const written = writeWhole(question.out, bytes)
  if (!written.ok) return written
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ok: true, value: { statementId: number, file: question.out, sha256, pages } }
}
