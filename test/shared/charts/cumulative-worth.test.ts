import { expect, test } from 'vitest'
import { cumulativeWorth } from '../../../shared/charts/cumulative-worth.ts'
import type { EndLabel } from '../../../shared/charts/end-labels.ts'
import { day, monthOf } from '../../../shared/days.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { toMinor } from '../../../shared/money/money.ts'
import { wordsFor } from '../../../shared/words-for.ts'

const euro = 'EUR' as Currency
const minor = (major: number) => toMinor(major, euro)
const colors = {
  ...{ primary: '#14607c', secondary: '#2a9d8f', accent: '#b5451f' },
  ...{ ink: '#111111', muted: '#666666', rule: '#dddddd' },
}

test('a line has the dot of its own colour at its end, drawn once, and where somebody points at it on screen', () => {
  const points = ['2026-01-01', '2026-02-01'].map((at, nth) => ({
    ...{
      month: monthOf(day(at)),
      hard: minor(100 * nth),
      soft: minor(200 * nth),
      worth: minor(300 * nth),
      paid: minor(50),
    },
  }))
  const { data, options } = cumulativeWorth(points, euro, wordsFor('en-GB'), colors)
  for (const { pointRadius, pointBackgroundColor, borderColor } of data.datasets) {
    expect(pointRadius).toBe(0)
    expect(pointBackgroundColor).toBe(borderColor)
  }
  const plugins = options?.plugins as { readonly endLabels?: { readonly labels: readonly EndLabel[] } } | undefined
  expect(
    plugins?.endLabels?.labels.flatMap(({ datasets, color, dot }) => (dot ? [[datasets, color, dot]] : [])),
  ).toEqual([
    [[1], colors.primary, 2.5],
    [[2], colors.accent, 2.5],
  ])
})
