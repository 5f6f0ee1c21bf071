import { coordinate, type Matrix, point } from './matrix.ts'

type Point = readonly [x: number, y: number]

/** A canvas path on its way to PDF operators: points are mapped as they come, curves become cubics. */
export class CanvasPath {
  private parts: string[] = []
  private at: Point | null = null
  private start: Point | null = null

  get isEmpty(): boolean {
    return this.parts.length === 0
  }

  operators(): string {
    return this.parts.join('\n')
  }

  moveTo(matrix: Matrix, x: number, y: number): void {
    this.parts.push(`${point(matrix, x, y)} m`)
    this.at = [x, y]
    this.start = [x, y]
  }

  lineTo(matrix: Matrix, x: number, y: number): void {
    if (!this.at) {
      this.moveTo(matrix, x, y)
      return
    }
    this.parts.push(`${point(matrix, x, y)} l`)
    this.at = [x, y]
  }

  cubicTo(matrix: Matrix, one: Point, two: Point, end: Point): void {
    if (!this.at) this.moveTo(matrix, ...one)
    this.parts.push(`${point(matrix, ...one)} ${point(matrix, ...two)} ${point(matrix, ...end)} c`)
    this.at = end
  }

  /** PDF has no quadratics: the cubic with its control points two thirds of the way is the same curve. */
  quadraticTo(matrix: Matrix, control: Point, end: Point): void {
    const from = this.at ?? control
    const toward = (p: Point): Point => [p[0] + (2 / 3) * (control[0] - p[0]), p[1] + (2 / 3) * (control[1] - p[1])]
    this.cubicTo(matrix, toward(from), toward(end), end)
  }

  close(): void {
    if (!this.at) return
    this.parts.push('h')
    this.at = this.start
  }

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(matrix, x, y)
    this.lineTo(matrix, x + width, y)
    this.lineTo(matrix, x + width, y + height)
    this.lineTo(matrix, x, y + height)
    this.close()
  }

  /** An elliptic arc in pieces of at most a quarter turn, each within 0.03 % of the true curve. */
  arc(matrix: Matrix, centre: Point, radii: Point, turned: number, from: number, to: number, backwards: boolean): void {
    const sweep = sweepOf(from, to, backwards)
    const on = (angle: number): Point => rotated(centre, turned, radii[0] * Math.cos(angle), radii[1] * Math.sin(angle))
    this.lineTo(matrix, ...on(from))
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
    const step = sweep / pieces
    const k = (4 / 3) * Math.tan(step / 4)
    for (let piece = 0; piece < pieces && sweep !== 0; piece += 1) {
      const [a, b] = [from + piece * step, from + (piece + 1) * step]
      const leave = (angle: number, sign: number): Point =>
        rotated(
          centre,
          turned,
          radii[0] * (Math.cos(angle) - sign * k * Math.sin(angle)),
          radii[1] * (Math.sin(angle) + sign * k * Math.cos(angle)),
        )
      this.cubicTo(matrix, leave(a, 1), leave(b, -1), on(b))
    }
  }
}

export function rectangle(matrix: Matrix, x: number, y: number, width: number, height: number): CanvasPath {
  const path = new CanvasPath()
  path.rect(matrix, x, y, width, height)
  return path
}

export function dashes(lengths: readonly number[], offset: number): string {
  return `[${lengths.map(coordinate).join(' ')}] ${coordinate(offset)} d`
}

function rotated(centre: Point, by: number, x: number, y: number): Point {
  const [cos, sin] = [Math.cos(by), Math.sin(by)]
  return [centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos]
}

/** As the canvas has it: a whole turn or more is one turn; otherwise the way round that was asked for. */
function sweepOf(from: number, to: number, backwards: boolean): number {
  const turn = 2 * Math.PI
  const swept = backwards ? from - to : to - from
  const way = swept >= turn ? turn : ((swept % turn) + turn) % turn
  return backwards ? -way : way
}
