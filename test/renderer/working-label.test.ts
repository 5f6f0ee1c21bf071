import { afterAll, expect, test } from 'vitest'
import { clvOfBook } from '../../electron/engine/calculate/clv.ts'
import { metricsOfBook } from '../../electron/engine/calculate/metrics.ts'
import { calculationFor, valueOfAccount } from '../../electron/engine/calculate/values.ts'
import { clvFigures } from '../../electron/engine/window/account-clv.ts'
import { valueFigures } from '../../electron/engine/window/explain.ts'
import { knownLabel } from '../../renderer/parts/working/working-label.ts'
import type { Figure } from '../../shared/figures/figure.ts'
import { metricFigures } from '../../shared/metrics/metrics.ts'
import { periodsUpTo } from '../../shared/metrics/period.ts'
import { closeBooks, sampleBook } from '../fixtures/book.ts'
import { wordsIn } from './words.ts'

afterAll(closeBooks)

const words = wordsIn('nl')

/** Every kind of figure below one, by label; of many parts alike the first few stand for all. */
function* labelsBelow(figure: Figure, depth = 0): Iterable<Figure> {
  yield figure
  if (depth > 12) return
  for (const part of figure.from().slice(0, 3)) yield* labelsBelow(part, depth + 1)
}

test('every label in the working of the sample is known in Dutch', async () => {
  const { book, asOf } = await sampleBook()
  const calculation = calculationFor(book, asOf)
  const clv = clvOfBook(book, calculation, { model: 'auto', margin: null })
  const unknown = new Set<string>()
  for (const accountId of ['HL-1001', 'HL-1009', 'HL-1021']) {
    const valued = valueOfAccount(book, calculation, accountId, 'relationship')
    if (!valued?.value) throw new Error(`The sample has no value of ${accountId}`)
    const roots = [...valueFigures(valued.value), ...clvFigures(calculation, valued, clv)]
    for (const root of roots) {
      for (const figure of labelsBelow(root)) {
        if (knownLabel(figure.label, words) === null && !isName(figure)) unknown.add(figure.label)
      }
    }
  }
  expect([...unknown]).toEqual([])
})

test('every label in the working of the metrics is known in Dutch', async () => {
  const { book, asOf } = await sampleBook()
  const groups = metricsOfBook(book, calculationFor(book, asOf))({ periods: periodsUpTo(asOf, 'year', 2), by: null })
  const unknown = new Set<string>()
  for (const { periods } of groups) {
    for (const root of periods.flatMap(({ series: _, ...own }) => metricFigures({ ...own, series: [] }))) {
      for (const figure of labelsBelow(root)) {
        if (knownLabel(figure.label, words) === null && !isName(figure)) unknown.add(figure.label)
      }
    }
  }
  expect([...unknown]).toEqual([])
})

/** What is labelled by nothing but the number of its row. */
function isName({ made, label }: Figure): boolean {
  return made.kind === 'given' && /^[\w-]+$/.test(label)
}
