import { CanvasPath, dashes, rectangle } from './canvas-path.ts'
import { CanvasSettings } from './canvas-settings.ts'
import { baselines, type CanvasState, lineCaps, lineJoins } from './canvas-state.ts'
import { pdfColor } from './css-color.ts'
import { cssFont } from './css-font.ts'
import { coordinate, identity, type Matrix, point, times } from './matrix.ts'
import type { PdfSurface } from './pdf-surface.ts'

/**
 * The part of CanvasRenderingContext2D that Chart.js uses, written as PDF operators into a page whose y points down
 * (pdfkit's). Text stays text. What would need pixels (images, gradients, shadows) has no method here.
 */
export class PdfContext extends CanvasSettings {
  readonly canvas: { readonly width: number; readonly height: number; readonly getContext: () => PdfContext }
  private surface: PdfSurface
  private readonly saved: CanvasState[] = []
  private path = new CanvasPath()

  constructor(surface: PdfSurface, width: number, height: number) {
    super()
    this.surface = surface
    this.canvas = { width, height, getContext: () => this }
  }

  /** Draws no more. Scales keep their context, and V8 keeps scales, prototypes as they are, until it looks through all objects. */
  leavePage(): void {
    this.surface = nowhere
  }

  save(): void {
    this.saved.push(this.state)
  }

  /** PDF can only widen a clip again by going back to the state before it, so each clip is a `q` of its own. */
  restore(): void {
    const before = this.saved.pop()
    if (!before) return
    for (let clip = before.clips; clip < this.state.clips; clip += 1) this.surface.write('Q')
    this.state = before
  }

  translate(x: number, y: number): void {
    this.map([1, 0, 0, 1, x, y])
  }
  rotate(angle: number): void {
    this.map([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0])
  }
  scale(x: number, y: number): void {
    this.map([x, 0, 0, y, 0, 0])
  }
  setTransform(...matrix: Matrix): void {
    this.change({ matrix })
  }
  resetTransform(): void {
    this.change({ matrix: identity })
  }

  beginPath(): void {
    this.path = new CanvasPath()
  }
  closePath(): void {
    this.path.close()
  }
  moveTo(x: number, y: number): void {
    this.path.moveTo(this.state.matrix, x, y)
  }
  lineTo(x: number, y: number): void {
    this.path.lineTo(this.state.matrix, x, y)
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path.cubicTo(this.state.matrix, [x1, y1], [x2, y2], [x, y])
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path.quadraticTo(this.state.matrix, [cx, cy], [x, y])
  }
  arc(x: number, y: number, radius: number, from: number, to: number, backwards = false): void {
    this.path.arc(this.state.matrix, [x, y], [radius, radius], 0, from, to, backwards)
  }
  ellipse(x: number, y: number, rx: number, ry: number, turned: number, from: number, to: number, back = false): void {
    this.path.arc(this.state.matrix, [x, y], [rx, ry], turned, from, to, back)
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path.rect(this.state.matrix, x, y, width, height)
  }

  clip(): void {
    this.surface.write(`q\n${this.path.isEmpty ? '0 0 0 0 re' : this.path.operators()}\nW n`)
    this.change({ clips: this.state.clips + 1 })
  }
  fill(rule?: 'nonzero' | 'evenodd'): void {
    this.paintFill(this.path, rule === 'evenodd' ? 'f*' : 'f')
  }
  stroke(): void {
    this.paintStroke(this.path)
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.paintFill(rectangle(this.state.matrix, x, y, width, height), 'f')
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.paintStroke(rectangle(this.state.matrix, x, y, width, height))
  }
  /** Paper is blank already, and nothing is ever drawn twice. */
  clearRect(): void {}

  measureText(text: string): { readonly width: number } {
    return { width: this.surface.widthOf(text, cssFont(this.state.font)) }
  }

  fillText(text: string, x: number, y: number): void {
    const { matrix, textAlign, textBaseline } = this.state
    const font = cssFont(this.state.font)
    if (text === '' || !this.setFill()) return
    const width = this.surface.widthOf(text, font)
    const shift = textAlign === 'center' ? width / 2 : textAlign === 'right' || textAlign === 'end' ? width : 0
    const baseline = y + baselines[textBaseline] * font.size
    const [a, b, c, d] = matrix
    let left = x - shift
    for (const run of this.surface.glyphRuns(text, font)) {
      const upright = [a, b, -c, -d].map((part) => String(Math.round(part * 1e4) / 1e4 || 0)).join(' ')
      const at = `${upright} ${point(matrix, left, baseline)} Tm`
      this.surface.write(`BT\n/${run.font} ${coordinate(font.size)} Tf\n${at}\n[${run.glyphs}] TJ\nET`)
      left += run.width * font.size
    }
  }

  private map(matrix: Matrix): void {
    this.change({ matrix: times(this.state.matrix, matrix) })
  }

  private paintFill(path: CanvasPath, operator: 'f' | 'f*'): void {
    if (!path.isEmpty && this.setFill()) this.surface.write(`${path.operators()}\n${operator}`)
  }

  private setFill(): boolean {
    const { rgb, alpha } = pdfColor(this.state.fillStyle)
    const opacity = alpha * this.state.globalAlpha
    if (opacity === 0) return false
    this.surface.fillAlpha(Math.round(opacity * 1000) / 1000)
    this.surface.write(`${rgb} rg`)
    return true
  }

  private paintStroke(path: CanvasPath): void {
    const { strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, miterLimit, dash, lineDashOffset } = this.state
    const { rgb, alpha } = pdfColor(strokeStyle)
    const opacity = alpha * globalAlpha
    if (path.isEmpty || opacity === 0 || lineWidth <= 0) return
    const [a, b] = this.state.matrix
    const pen = [
      `${rgb} RG`,
      `${coordinate(lineWidth * Math.hypot(a, b))} w`,
      `${lineCaps[lineCap]} J`,
      `${lineJoins[lineJoin]} j`,
      `${coordinate(miterLimit)} M`,
      dashes(dash, lineDashOffset),
    ]
    this.surface.strokeAlpha(Math.round(opacity * 1000) / 1000)
    this.surface.write(`${pen.join('\n')}\n${path.operators()}\nS`)
  }
}

const nowhere: PdfSurface = {
  write: () => undefined,
  glyphRuns: () => [],
  widthOf: () => 0,
  fillAlpha: () => undefined,
  strokeAlpha: () => undefined,
}
