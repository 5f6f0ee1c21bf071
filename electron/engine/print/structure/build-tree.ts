import { type Attributes, type Element, element, type Role } from './element.ts'

/** A node of pdfmake's tree, measured: of it only what says what it is. */
type Node = {
  readonly role?: Role
  readonly alt?: string
  readonly lang?: string
  readonly artifact?: true
  readonly stack?: readonly Node[]
  readonly columns?: readonly Node[]
  readonly table?: {
    readonly body: readonly (readonly Cell[])[]
    readonly headerRows?: number
    /** So many columns say what the cells right of them are of. */
    readonly rowHeads?: number
  }
  readonly text?: unknown
  readonly svg?: unknown
  readonly image?: unknown
  mark?: Element
}
type Cell = Node & {
  readonly _span?: true
  readonly colSpan?: number
  readonly rowSpan?: number
  /**
   * The head of so many rows, though laid out in the first of them alone; below it stand the others' `continued` cells.
   * A row that is nothing but continued is none of its own.
   */
  readonly headOf?: number
  readonly continued?: true
}

/**
 * The structure of a document from the tree that it is laid out from, in its order, which is the order of reading.
 * Each node that is content gets the element it belongs to, and carries it to what is drawn of it; a node without one
 * (rules, fills, drawings without words) is no content but an artifact.
 */
export function buildTree(root: object): Element {
  const document = element('Document', null)
  build(root as Node, document)
  return document
}

function build(node: Node, parent: Element): void {
  if (node.artifact) return
  if (node.table) table(node, node.table, parent)
  else if (node.stack || node.columns) {
    const inside = node.role ? element(node.role, parent, langOf(node)) : parent
    for (const child of node.stack ?? node.columns ?? []) build(child, inside)
  } else if (node.text !== undefined) {
    if (node.text !== '') node.mark = element(node.role ?? 'P', parent, langOf(node))
  } else if ((node.svg || node.image) && node.alt) node.mark = element('Figure', parent, { alt: node.alt })
}

function table(node: Node, { body, headerRows = 0, rowHeads = 0 }: NonNullable<Node['table']>, parent: Element): void {
  if (node.role === 'TOC') {
    contents(body, parent)
    return
  }
  const whole = element('Table', parent, langOf(node))
  const columnHeads: Element[] = []
  let spanning: Element | null = null
  for (const [at, row] of body.entries()) {
    if (spanning && row.every((cell) => cell._span || cell.continued)) {
      for (const cell of row) if (cell.continued) cell.mark = spanning
      continue
    }
    const line = element('TR', whole)
    const isHead = at < headerRows
    const rowHead: Element[] = []
    for (const [column, cell] of row.entries()) {
      if (cell._span) continue
      if (cell.continued && spanning) {
        cell.mark = spanning
        rowHead.push(spanning)
        continue
      }
      const scope = isHead ? 'Column' : column < rowHeads ? 'Row' : null
      const above = columnHeads[column]
      const headers = above ? [above, ...rowHead] : [...rowHead]
      const made = element(scope ? 'TH' : 'TD', line, cellAttributes(cell, scope, headers))
      if (isHead) columnHeads[column] = made
      else if (scope === 'Row') rowHead.push(made)
      if (cell.headOf) spanning = made
      if (cell.text !== undefined && cell.text !== '') cell.mark = made
      else build(cell, made)
    }
  }
}

function cellAttributes(cell: Cell, scope: 'Column' | 'Row' | null, headers: readonly Element[]): Attributes {
  const { colSpan = 1, rowSpan = 1, headOf = rowSpan } = cell
  const about = scope ? { scope } : headers.length > 0 ? { headers } : {}
  if (colSpan <= 1 && headOf <= 1) return about
  return { ...about, ...(colSpan > 1 ? { colSpan } : {}), ...(headOf > 1 ? { rowSpan: headOf } : {}) }
}

/** A table of contents: each row an entry, what stands in it the reference. */
function contents(body: readonly (readonly Cell[])[], parent: Element): void {
  const toc = element('TOC', parent)
  for (const row of body) {
    const reference = element('Reference', element('TOCI', toc))
    for (const cell of row) cell.mark = reference
  }
}

function langOf({ lang }: Node): { readonly lang?: string } {
  return lang === undefined ? {} : { lang }
}
