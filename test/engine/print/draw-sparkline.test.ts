import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawByChartJs } from '../../../electron/engine/print/draw-chart.ts'
import { drawSparkline } from '../../../electron/engine/print/draw-sparkline.ts'
import type { PdfSurface } from '../../../electron/engine/print/pdf-surface.ts'
import { sparkline } from '../../../shared/charts/sparkline.ts'
import { day, monthOf, monthsFrom } from '../../../shared/days.ts'

const first = monthOf(day('2015-01-01'))
const months = monthsFrom(first, monthOf(day('2025-12-01')))
const colors = {
  secondary: '#888888',
  primary: '#14607c',
  accent: '#c06010',
  muted: '#586473',
  ink: '#1b2430',
  rule: '#d9dee4',
}
type Draw = (surface: PdfSurface, ...rest: readonly [ReturnType<typeof sparkline>, number, number]) => unknown

/** What is drawn, without clips and lines to nowhere. */
function drawnBy(draw: Draw, spec: ReturnType<typeof sparkline>, width: number, height: number): readonly string[] {
  const written: string[] = []
  const surface: PdfSurface = {
    write: (operators) => written.push(operators),
    glyphRuns: () => [],
    widthOf: (text, font) => (text.length / 2) * font.size,
    fillAlpha: (alpha) => expect(alpha).toBe(1),
    strokeAlpha: (alpha) => expect(alpha).toBe(1),
  }
  draw(surface, spec, width, height)
  return written
    .map((operators) => operators.replace(/(\S+ \S+) m\n\1 l/, '$1 m'))
    .filter((operators) => operators !== 'Q' && !/W n$| m\nS$/.test(operators))
}

test('a sparkline is drawn as Chart.js draws it', () => {
  // As measurements are written: of values that differ by less than Chart.js can divide by, it draws nothing.
  const value = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000)
  const level = fc.option(value)
  const trend = fc.array(fc.option(value, { freq: 5 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(
      trend,
      level,
      level,
      fc.constantFrom(62.4, 70, 84),
      fc.constantFrom(19, 21.5, 25),
      (actuals, baseline, expectation, width, height) => {
        const points = actuals.map((actual, at) => ({ month: months[at] ?? first, actual }))
        const spec = () => sparkline({ trend: points as never, baseline, expectation }, colors)
        if (
          !drawSparkline({ write: () => 0, fillAlpha: () => 0, strokeAlpha: () => 0 } as never, spec(), width, height)
        ) {
          const known = [...actuals, baseline, expectation].some((one) => one !== null)
          expect(known && actuals.length > 1 && actuals.length <= width - 8).toBe(false)
          return
        }
        expect(drawnBy(drawSparkline, spec(), width, height)).toEqual(drawnBy(drawByChartJs, spec(), width, height))
      },
    ),
    { numRuns: 300 },
  )
})

test('another chart, and one of more months than it is wide, are left to Chart.js', () => {
  const long = months.map((one, at) => ({ month: one, actual: at }))
  const spec = sparkline({ trend: long as never, baseline: null, expectation: null }, colors)
  expect(drawnBy(drawSparkline, spec, 70, 25)).toEqual([])
  expect(drawnBy(drawSparkline, { ...spec, options: {} }, 70, 25)).toEqual([])
})
