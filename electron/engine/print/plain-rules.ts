import { assert } from '../../../shared/assert.ts'
import { Renderer } from './pdfmake-parts.ts'
import { numberOf } from './written-value.ts'

type Rule = {
  readonly [K in 'x1' | 'y1' | 'x2' | 'y2']: number
} & {
  readonly type: string
  readonly lineWidth?: number
  readonly lineColor?: unknown
  readonly [other: string]: unknown
}

/**
 * Lets pdfmake draw a plain rule by one piece of text, where it says nine things one by one: the tables of a statement
 * have four hundred, one for each cell. What it writes is the same.
 */
export function drawRulesWhole(): void {
  const { prototype } = Renderer
  const { renderVector } = prototype
  assert(typeof renderVector === 'function', 'pdfmake draws rules by this method, as in 0.3.11')
  prototype.renderVector = function renderRuleWhole(vector) {
    const rule = vector as Rule
    const color = isPlain(rule) ? colorOf(rule.lineColor) : null
    if (color === null) {
      renderVector.call(this, vector)
      return
    }
    const { x1, y1, x2, y2, lineWidth } = rule
    const setting = `${numberOf(lineWidth || 1)} w\n[] 0 d\n0 j\n0 J`
    const line = `${numberOf(x1)} ${numberOf(y1)} m\n${numberOf(x2)} ${numberOf(y2)} l`
    this.pdfDocument.addContent(`${setting}\n${line}\n/DeviceRGB CS\n${color} SCN`).strokeOpacity(1).addContent('S')
  }
}

const more = ['dash', 'lineJoin', 'lineCap', 'color', 'linearGradient', 'strokeOpacity'] as const

function isPlain(rule: Rule): boolean {
  return rule.type === 'line' && more.every((key) => rule[key] === undefined)
}

/** Few, those of a theme; as pdfkit writes them. */
const colors = new Map<string, string>()
const most = 1000
const hexadecimal = /^#[0-9a-f]{6}$/i

function colorOf(color: unknown): string | null {
  if (typeof color !== 'string' || !hexadecimal.test(color)) return null
  const known = colors.get(color)
  if (known !== undefined) return known
  const said = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255).join(' ')
  if (colors.size >= most) colors.clear()
  colors.set(color, said)
  return said
}
