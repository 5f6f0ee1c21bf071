import { assert } from '../../../shared/assert.ts'
import { KeptWith } from './kept-with.ts'
import { type Margin, nodes } from './pdfmake-parts.ts'

const singles = ['marginLeft', 'marginTop', 'marginRight', 'marginBottom'] as const

/** Lets pdfmake put together the margin of a style once for all of a document's nodes in it, and of none for those without. */
export function findMarginsOnce(): void {
  const { getNodeMargin } = nodes
  assert(typeof getNodeMargin === 'function', 'pdfmake asks for the margin of a node by this function, as in 0.3.11')
  const known = new KeptWith<object, Map<string, Margin | null>>()
  nodes.getNodeMargin = (node, stack) => {
    const { style, margin } = node
    const isPlain = (style === undefined || typeof style === 'string') && singles.every((key) => !(key in node))
    if (!isPlain || (margin !== undefined && margin.length !== 4)) return getNodeMargin(node, stack)
    if (margin !== undefined) return margin
    if (!style) return null
    const ofStyles = known.get(stack.styleDictionary) ?? new Map<string, Margin | null>()
    known.set(stack.styleDictionary, ofStyles)
    const found = ofStyles.get(style)
    if (found !== undefined) return found
    const made = getNodeMargin({ style }, stack)
    ofStyles.set(style, made)
    return made
  }
}
