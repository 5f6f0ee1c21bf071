import { identity, type Matrix } from './matrix.ts'

/** What a canvas saves and restores. */
export type CanvasState = {
  readonly matrix: Matrix
  readonly fillStyle: string
  readonly strokeStyle: string
  readonly lineWidth: number
  readonly lineCap: 'butt' | 'round' | 'square'
  readonly lineJoin: 'miter' | 'round' | 'bevel'
  readonly miterLimit: number
  readonly dash: readonly number[]
  readonly lineDashOffset: number
  readonly globalAlpha: number
  readonly font: string
  readonly textAlign: 'left' | 'right' | 'center' | 'start' | 'end'
  readonly textBaseline: 'top' | 'hanging' | 'middle' | 'alphabetic' | 'ideographic' | 'bottom'
  /** Clips in force: each is one `q` that is still to be closed. */
  readonly clips: number
}

export const initialState: CanvasState = {
  matrix: identity,
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 10,
  dash: [],
  lineDashOffset: 0,
  globalAlpha: 1,
  font: '10px Inter',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  clips: 0,
}

export const lineCaps = { butt: 0, round: 1, square: 2 } as const
export const lineJoins = { miter: 0, round: 1, bevel: 2 } as const

/** How far below its baseline a line of text hangs from y, in parts of its size: Inter's heights. */
export const baselines: Readonly<Record<CanvasState['textBaseline'], number>> = {
  top: 0.97,
  hanging: 0.75,
  middle: 0.36,
  alphabetic: 0,
  ideographic: -0.24,
  bottom: -0.24,
}
