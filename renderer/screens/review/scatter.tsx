import type { Chart } from 'chart.js'
import { type KeyboardEvent, type PointerEvent, useCallback, useRef, useState } from 'react'
import type { PointChartSpec } from '../../../shared/charts/chart-spec.ts'
import type { Plotted } from '../../../shared/charts/value-against-clv.ts'
import { type Currency, minorUnits } from '../../../shared/money/currency.ts'
import type { Thresholds } from '../../../shared/review/quadrant.ts'
import { go } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { PointChart } from './point-chart.tsx'
import type { Filter } from './table-filter.ts'

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Dragged =
  | { readonly kind: 'brush'; readonly from: readonly [number, number]; readonly to: readonly [number, number] }
  | { readonly kind: 'value' | 'clv'; readonly at: number }

type ScatterProps = {
  readonly spec: PointChartSpec
  readonly thresholds: Thresholds
  readonly currency: Currency
  readonly accounts: readonly (Plotted & { readonly accountId: string })[]
  readonly brush: Filter['brush']
  readonly onBrush: (brush: Filter['brush']) => void
  readonly onThresholds: (thresholds: Thresholds) => void
  readonly label: string
}

const height = 420
const near = 7 // pixels

/**
 * The chart with what can be taken hold of: the two thresholds, by mouse or by arrow keys, and a brush over the points.
 * A click on a point goes to its account.
 */
export function Scatter({ spec, thresholds, currency, accounts, brush, onBrush, onThresholds, label }: ScatterProps) {
  const { say, money } = useWords()
  const chart = useRef<Chart<'scatter'> | null>(null)
  const [area, setArea] = useState<Area | null>(null)
  const [dragged, drag] = useState<Dragged | null>(null)
  const [over, point] = useState<{ readonly x: number; readonly y: number; readonly name: string } | null>(null)
  const unit = minorUnits(currency)
  const laidOut = useCallback(({ chartArea: { left, right, top, bottom } }: Chart) => {
    setArea((before) =>
      before &&
      [before.left - left, before.right - right, before.top - top, before.bottom - bottom].every((d) => d === 0)
        ? before
        : { left, right, top, bottom },
    )
  }, [])
  const pixel = (axis: 'x' | 'y', minor: number) => chart.current?.scales[axis]?.getPixelForValue(minor / unit) ?? 0
  const amount = (axis: 'x' | 'y', at: number) =>
    Math.max(1, Math.round((chart.current?.scales[axis]?.getValueForPixel(at) ?? 0) * unit))
  const place = (event: PointerEvent): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  const found = (x: number, y: number) =>
    accounts.find(({ worth, clv }) => Math.hypot(pixel('x', clv ?? 1) - x, pixel('y', worth ?? 1) - y) < near)

  const move = (event: PointerEvent) => {
    const [x, y] = place(event)
    if (dragged?.kind === 'brush') drag({ ...dragged, to: [x, y] })
    else if (dragged) drag({ kind: dragged.kind, at: dragged.kind === 'clv' ? x : y })
    else {
      const one = found(x, y)
      point(one ? { x, y, name: one.name } : null)
    }
  }
  const release = (event: PointerEvent) => {
    if (!dragged) return
    drag(null)
    if (dragged.kind !== 'brush') {
      const moved = amount(dragged.kind === 'clv' ? 'x' : 'y', dragged.at)
      onThresholds({ value: thresholds.value, clv: thresholds.clv, [dragged.kind]: moved })
      return
    }
    const [[fromX, fromY], [toX, toY]] = [dragged.from, place(event)]
    if (Math.abs(toX - fromX) < 4 && Math.abs(toY - fromY) < 4) {
      const one = found(toX, toY)
      if (one) go({ screen: 'account', accountId: one.accountId })
      else if (brush) onBrush(null)
      return
    }
    onBrush({
      clv: { from: amount('x', Math.min(fromX, toX)), to: amount('x', Math.max(fromX, toX)) },
      worth: { from: amount('y', Math.max(fromY, toY)), to: amount('y', Math.min(fromY, toY)) },
    })
  }
  const nudge = (kind: 'value' | 'clv') => (event: KeyboardEvent) => {
    const more = event.key === 'ArrowRight' || event.key === 'ArrowUp'
    const less = event.key === 'ArrowLeft' || event.key === 'ArrowDown'
    const now = thresholds[kind]
    if ((!more && !less) || now === null) return
    event.preventDefault()
    onThresholds({
      value: thresholds.value,
      clv: thresholds.clv,
      [kind]: Math.max(1, Math.round(now * (more ? 1.05 : 1 / 1.05))),
    })
  }
  const grip = (kind: 'value' | 'clv', at: number) => (
    <button
      type="button"
      className="review-grip"
      data-kind={kind}
      role="slider"
      aria-label={say(`review.threshold.${kind}`)}
      aria-orientation={kind === 'clv' ? 'horizontal' : 'vertical'}
      aria-valuenow={thresholds[kind] ?? 0}
      aria-valuetext={money((thresholds[kind] === null ? 0 : Math.round(thresholds[kind])) as never, currency)}
      title={say(`review.threshold.${kind}`)}
      style={kind === 'clv' ? { left: at, top: (area?.top ?? 0) - 8 } : { left: area?.right ?? 0, top: at }}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.parentElement?.setPointerCapture(event.pointerId)
        drag({ kind, at })
      }}
      onKeyDown={nudge(kind)}
    />
  )
  const box =
    dragged?.kind === 'brush'
      ? rectangle(dragged.from, dragged.to)
      : brush && area
        ? rectangle(
            [pixel('x', brush.clv.from), pixel('y', brush.worth.to)],
            [pixel('x', brush.clv.to), pixel('y', brush.worth.from)],
          )
        : null
  const lineAt = (kind: 'value' | 'clv') =>
    dragged?.kind === kind ? dragged.at : pixel(kind === 'clv' ? 'x' : 'y', thresholds[kind] ?? 1)
  return (
    <div className="review-scatter">
      <PointChart {...{ spec, label, height, chart, laidOut }} />
      <div
        className="review-overlay"
        role="application"
        aria-label={say('review.scatter.hands')}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          drag({ kind: 'brush', from: place(event), to: place(event) })
        }}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={() => drag(null)}
        onPointerLeave={() => point(null)}
      >
        {box ? <div className="review-brush" style={box} /> : null}
        {area && thresholds.clv !== null ? grip('clv', lineAt('clv')) : null}
        {area && thresholds.value !== null ? grip('value', lineAt('value')) : null}
        {dragged && dragged.kind !== 'brush' && area ? (
          <div
            className="review-line"
            style={
              dragged.kind === 'clv'
                ? { left: dragged.at, top: area.top, height: area.bottom - area.top, width: 0 }
                : { left: area.left, top: dragged.at, width: area.right - area.left, height: 0 }
            }
          />
        ) : null}
        {over ? (
          <div className="review-over" style={{ left: over.x + 12, top: over.y - 10 }}>
            {over.name}
          </div>
        ) : null}
      </div>
    </div>
  )
}

function rectangle(a: readonly [number, number], b: readonly [number, number]) {
  return {
    left: Math.min(a[0], b[0]),
    top: Math.min(a[1], b[1]),
    width: Math.abs(a[0] - b[0]),
    height: Math.abs(a[1] - b[1]),
  }
}
