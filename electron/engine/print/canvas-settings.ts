import { type CanvasState, initialState } from './canvas-state.ts'

/** The settable half of a canvas context. As in a browser, a number that is none changes nothing. */
export abstract class CanvasSettings {
  protected state: CanvasState = initialState

  set fillStyle(value: string) {
    this.change({ fillStyle: value })
  }
  get fillStyle(): string {
    return this.state.fillStyle
  }
  set strokeStyle(value: string) {
    this.change({ strokeStyle: value })
  }
  get strokeStyle(): string {
    return this.state.strokeStyle
  }
  set lineWidth(value: number) {
    if (Number.isFinite(value)) this.change({ lineWidth: value })
  }
  get lineWidth(): number {
    return this.state.lineWidth
  }
  set lineCap(value: CanvasState['lineCap']) {
    this.change({ lineCap: value })
  }
  set lineJoin(value: CanvasState['lineJoin']) {
    this.change({ lineJoin: value })
  }
  set miterLimit(value: number) {
    if (Number.isFinite(value)) this.change({ miterLimit: value })
  }
  set lineDashOffset(value: number) {
    if (Number.isFinite(value)) this.change({ lineDashOffset: value })
  }
  set globalAlpha(value: number) {
    if (Number.isFinite(value)) this.change({ globalAlpha: value })
  }
  set font(value: string) {
    this.change({ font: value })
  }
  get font(): string {
    return this.state.font
  }
  set textAlign(value: CanvasState['textAlign']) {
    this.change({ textAlign: value })
  }
  set textBaseline(value: CanvasState['textBaseline']) {
    this.change({ textBaseline: value })
  }
  setLineDash(dash: readonly number[]): void {
    this.change({ dash })
  }
  getLineDash(): readonly number[] {
    return this.state.dash
  }

  protected change(part: Partial<CanvasState>): void {
    this.state = { ...this.state, ...part }
  }
}
