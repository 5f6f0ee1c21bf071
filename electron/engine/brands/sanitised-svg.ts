import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { done, type Result, refused } from '../../../shared/problem.ts'

/** As much as a logo may be, in characters: drawings of that size are pictures of something else. */
const most = 400_000

const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']
const elements = new Set(['svg', 'g', 'defs', 'title', 'desc', 'linearGradient', 'radialGradient', 'stop', ...shapes])
const geometry = 'd points x y x1 y1 x2 y2 cx cy r rx ry fx fy width height viewBox preserveAspectRatio transform'
const paint =
  'fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray ' +
  'stroke-dashoffset stroke-opacity opacity color clip-rule offset stop-color stop-opacity gradientUnits ' +
  'gradientTransform spreadMethod'
const attributes = new Set(['id', 'version', ...`${geometry} ${paint}`.split(' ')])
/** What cannot be left out without changing the picture: a logo with it is refused, and the remedy said. */
const telling = new Set(['text', 'tspan', 'image', 'use', 'style', 'mask', 'filter', 'pattern', 'clipPath', 'symbol'])

/**
 * A logo with nothing in it but shapes and their paint. Scripts, handlers, foreign objects, references to anything
 * outside and everything else that is not on the list are left out; what the picture would miss is refused.
 */
export function sanitisedSvg(svg: string): Result<string> {
  if (svg.length > most) return refused('logo-large', { most: most / 1000 })
  // A document type may define entities, which grow to any size; nobody's drawing needs one.
  if (/<!ENTITY/i.test(svg)) return refused('logo-entities')
  const parts: string[] = []
  let skipped = 0
  let missed: string | null = null
  let outermost: string | null = null
  let broken = false
  const parser = new SaxesParser()
  parser.on('error', () => {
    broken = true
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const name = localName(tag.name)
    outermost ??= name
    if (skipped > 0 || !elements.has(name)) {
      if (skipped === 0 && telling.has(name)) missed ??= name
      skipped += 1
      return
    }
    const first = parts.length === 0
    const kept = Object.entries(tag.attributes).flatMap(([key, value]) => keptAttribute(localName(key), value))
    const styled = styleOf(tag.attributes['style'] ?? '')
    parts.push(`<${name}${first ? ' xmlns="http://www.w3.org/2000/svg"' : ''}${[...kept, ...styled].join('')}>`)
  })
  parser.on('closetag', (tag) => {
    if (skipped > 0) skipped -= 1
    else parts.push(`</${localName(tag.name)}>`)
  })
  parser.on('text', (text) => {
    if (skipped === 0 && /\S/.test(text)) parts.push(escaped(text))
  })
  parser.write(svg).close()
  if (broken || outermost !== 'svg') return refused('logo-broken')
  if (missed !== null) return refused('logo-unprintable', { element: missed })
  const clean = parts.join('')
  return shapes.some((shape) => clean.includes(`<${shape} `)) ? done(clean) : refused('logo-empty')
}

/** `style="fill:#000"` as attributes, which is all that a printed drawing needs of it. */
function styleOf(style: string): readonly string[] {
  return style.split(';').flatMap((declaration) => {
    const [key = '', value = ''] = declaration.split(':', 2).map((part) => part.trim())
    return key === '' ? [] : keptAttribute(key, value)
  })
}

function keptAttribute(name: string, value: string): readonly string[] {
  if (!attributes.has(name)) return []
  // A paint may refer to a gradient of the drawing's own and to nothing else.
  const inside = !/url\s*\(/i.test(value) || /^url\(\s*['"]?#[\w.-]+['"]?\s*\)$/i.test(value.trim())
  return inside && !/(javascript|data|https?):/i.test(value) ? [` ${name}="${escaped(value)}"`] : []
}

/** Drawing programs write `svg:path`. A name with another prefix is another thing, and stays unknown. */
function localName(name: string): string {
  return name.startsWith('svg:') ? name.slice('svg:'.length) : name
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
