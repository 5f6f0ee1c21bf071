import { expect, test } from 'vitest'
import { PdfContext } from '../../../electron/engine/print/pdf-context.ts'
import type { PdfSurface } from '../../../electron/engine/print/pdf-surface.ts'

/** A page that remembers what was written on it; every character is half its size wide. */
function paper() {
  const written: string[] = []
  const surface: PdfSurface = {
    write: (operators) => written.push(operators),
    glyphRuns: (text) => [{ font: 'F1', glyphs: `<${Buffer.from(text).toString('hex')}>`, width: text.length / 2 }],
    widthOf: (text, font) => (text.length / 2) * font.size,
    fillAlpha: (alpha) => written.push(`fill ${alpha}`),
    strokeAlpha: (alpha) => written.push(`stroke ${alpha}`),
  }
  return { context: new PdfContext(surface, 100, 50), written }
}

test('a filled path is its operators after its colour and opacity', () => {
  const { context, written } = paper()
  context.fillStyle = '#ff000080'
  context.beginPath()
  context.moveTo(1, 2)
  context.lineTo(3.004, 4)
  context.closePath()
  context.fill()
  expect(written).toEqual(['fill 0.502', '1 0 0 rg', '1 2 m\n3 4 l\nh\nf'])
})

test('an even-odd fill has an operator of its own', () => {
  const { context, written } = paper()
  context.rect(0, 0, 2, 1)
  context.fill('evenodd')
  expect(written.at(-1)).toBe('0 0 m\n2 0 l\n2 1 l\n0 1 l\nh\nf*')
})

test('a stroke carries width, caps, joins and dashes', () => {
  const { context, written } = paper()
  context.strokeStyle = 'rgba(0, 0, 255, 1)'
  context.lineWidth = 2
  context.lineCap = 'round'
  context.lineJoin = 'bevel'
  context.setLineDash([3, 1.5])
  context.moveTo(0, 0)
  context.lineTo(10, 0)
  context.stroke()
  expect(written.at(-1)).toBe('0 0 1 RG\n2 w\n1 J\n2 j\n10 M\n[3 1.5] 0 d\n0 0 m\n10 0 l\nS')
})

test('a quadratic curve becomes the same curve as a cubic', () => {
  const { context, written } = paper()
  context.moveTo(0, 0)
  context.quadraticCurveTo(3, 6, 6, 0)
  context.stroke()
  expect(written.at(-1)).toContain('0 0 m\n2 4 4 4 6 0 c\nS')
})

test('a full circle is four quarter arcs that end where they began', () => {
  const { context, written } = paper()
  context.arc(10, 10, 5, 0, 2 * Math.PI)
  context.fill()
  const operators = written.at(-1)?.split('\n') ?? []
  expect(operators[0]).toBe('15 10 m')
  expect(operators.filter((line) => line.endsWith(' c'))).toHaveLength(4)
  expect(operators[1]).toBe('15 12.76 12.76 15 10 15 c')
  expect(operators.at(-2)).toMatch(/ 15 10 c$/)
})

test('an arc the other way round turns back', () => {
  const { context, written } = paper()
  context.arc(0, 0, 10, 0, -Math.PI / 2, true)
  context.stroke()
  expect(written.at(-1)).toMatch(/10 0 m\n10 -5.52 5.52 -10 0 -10 c\nS$/)
})

test('points are mapped by the transformation in force when they are added', () => {
  const { context, written } = paper()
  context.translate(10, 20)
  context.rotate(Math.PI / 2)
  context.moveTo(0, 0)
  context.scale(2, 2)
  context.lineTo(5, 0)
  context.stroke()
  expect(written.at(-1)).toContain('2 w')
  expect(written.at(-1)).toContain('10 20 m\n10 30 l\nS')
})

test('a clip opens a state that its restore closes, and an inner restore leaves it open', () => {
  const { context, written } = paper()
  context.save()
  context.rect(0, 0, 1, 1)
  context.clip()
  context.save()
  context.restore()
  expect(written).toEqual(['q\n0 0 m\n1 0 l\n1 1 l\n0 1 l\nh\nW n'])
  context.restore()
  expect(written.at(-1)).toBe('Q')
})

test('restoring brings back style, font and transformation', () => {
  const { context } = paper()
  context.font = '600 9px Inter'
  context.save()
  context.font = '12px Inter'
  context.fillStyle = '#fff'
  context.restore()
  expect([context.font, context.fillStyle]).toEqual(['600 9px Inter', '#000000'])
})

test('text is text, upright on a page whose y points down, aligned by its width', () => {
  const { context, written } = paper()
  context.font = '10px Inter'
  context.textAlign = 'right'
  context.fillText('ab', 50, 20)
  expect(written.at(-1)).toBe('BT\n/F1 10 Tf\n1 0 0 -1 40 20 Tm\n[<6162>] TJ\nET')
})

test('text on a middle baseline hangs below it, and is measured in its font', () => {
  const { context, written } = paper()
  context.font = 'bold 20px Inter'
  context.textBaseline = 'middle'
  context.fillText('a', 0, 0)
  expect(written.at(-1)).toContain('0 7.2 Tm')
  expect(context.measureText('abc').width).toBe(30)
})

test('what is transparent is not drawn', () => {
  const { context, written } = paper()
  context.fillStyle = 'transparent'
  context.fillRect(0, 0, 5, 5)
  context.fillText('a', 0, 0)
  expect(written).toEqual([])
})

test('a setting that is no number changes nothing', () => {
  const { context, written } = paper()
  context.lineDashOffset = Number.NaN
  context.lineWidth = Number.NaN
  context.moveTo(0, 0)
  context.lineTo(1, 0)
  context.stroke()
  expect(written.at(-1)).toContain('1 w')
  expect(written.at(-1)).not.toContain('NaN')
})

test('a colour in a notation that is not read is a bug that names it', () => {
  const { context } = paper()
  context.fillStyle = 'rebeccapurple'
  expect(() => context.fillRect(0, 0, 1, 1)).toThrow('rebeccapurple')
})
