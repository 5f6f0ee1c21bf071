import { done, type Result, refused } from '../../../shared/problem.ts'
import { fontsOf } from '../../../shared/statement/brand.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { modelFrom } from '../../../shared/statement/source.ts'
import { fontsAtHand } from '../print/brand-fonts.ts'
import { hashOf, sameModel } from '../print/carried.ts'
import { printStatement } from '../print/print.ts'
import { type ReadStatement, readStatement } from './read-statement.ts'
import { textDifferences } from './text-differences.ts'

/** A figure that is not what follows from the data: where it stands, what is printed, what it should be. */
export type FigureDifference = { readonly figure: string; readonly printed: string; readonly recomputed: string }

/**
 * Calculates a statement again from the rows that it carries, prints it again, and holds every figure and word on its
 * pages against that. Nothing that the PDF says of itself is relied on.
 */
export async function verifyStatement(
  bytes: Uint8Array,
  password: string | null = null,
): Promise<Result<readonly FigureDifference[]>> {
  const read = await readStatement(bytes, password)
  return read.ok ? verifyRead(read.value) : read
}

/** The same for a statement that was read already. */
export async function verifyRead({ carried, texts }: ReadStatement): Promise<Result<readonly FigureDifference[]>> {
  if (!fontsAtHand(carried.brand)) {
    const names = fontsOf(carried.brand).map(({ name }) => name)
    return refused('brand-fonts-missing', { fonts: { and: [...new Set(names)] } })
  }
  const model = modelOf(carried)
  if (!model) return done([{ figure: 'model', printed: carried.number, recomputed: '' }])
  const id = hashOf(model.asOf, { ...carried.data, model }, carried.digest)
  const own = [
    ...(sameModel(model, carried.model) ? [] : modelDifferences(carried.model, model)),
    ...(carried.sha256 === id.sha256 ? [] : [{ figure: 'sha256', printed: carried.sha256, recomputed: id.sha256 }]),
    ...(carried.number === id.number ? [] : [{ figure: 'number', printed: carried.number, recomputed: id.number }]),
  ]
  const { document, brand, paper, source, sections, words, revision } = carried
  const printed = await printStatement({ document, model, brand, paper, source, sections, words, revision })
  if (!printed.ok) return printed
  const again = await readStatement(printed.value.bytes)
  if (!again.ok) return again
  const onPages = textDifferences(texts, again.value.texts).map(({ after, first, second }) => ({
    figure: after,
    printed: first,
    recomputed: second,
  }))
  return done([...own, ...onPages])
}

/** Null also where the rows are such as no book has, of amounts beyond all money: that is no bug of the calculation. */
function modelOf({ source }: ReadStatement['carried']): StatementModel | null {
  try {
    return modelFrom(source)
  } catch {
    return null
  }
}

/** Where two models differ, by their paths: `headline.worth`. */
function modelDifferences(carried: unknown, model: unknown, path: readonly string[] = []): readonly FigureDifference[] {
  if (isTree(carried) && isTree(model)) {
    const keys = new Set([...Object.keys(carried), ...Object.keys(model)])
    return [...keys].flatMap((key) => modelDifferences(carried[key], model[key], [...path, key]))
  }
  if (Object.is(carried, model)) return []
  return [{ figure: path.join('.'), printed: JSON.stringify(carried) ?? '', recomputed: JSON.stringify(model) ?? '' }]
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
