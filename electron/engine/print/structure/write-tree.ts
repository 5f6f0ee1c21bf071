import type { PdfKitDocument, PdfObject } from '../pdfmake-parts.ts'
import { type Element, isElement, type Piece } from './element.ts'
import type { Parents } from './marks.ts'

/** Writes the tree of elements, the way back from marks to elements, and where cells refer to their heads by name. */
export function writeTree(document: PdfKitDocument, root: Element, parents: Parents): void {
  const kept = keptElements(root)
  const objects = new Map(kept.map((one) => [one, document.ref({})]))
  const names = new Map(
    kept.filter(({ role }) => role === 'TH').map((one, n) => [one, `h${String(n).padStart(5, '0')}`]),
  )
  const tree = document.ref({ Type: 'StructTreeRoot' })
  for (const [one, object] of objects) {
    Object.assign(object.data, dictionaryOf(one, objects, names), {
      P: one.parent ? objects.get(one.parent) : tree,
    })
    object.end()
  }
  const numbers = parents.flatMap((owner, key) => [
    key,
    Array.isArray(owner) ? owner.map(objectIn(objects)) : objectIn(objects)(owner as Element),
  ])
  const parentTree = document.ref({ Nums: numbers })
  parentTree.end()
  const heads = [...names].flatMap(([one, name]) => [new String(name), objectIn(objects)(one)])
  const ids = document.ref({ Names: heads })
  ids.end()
  Object.assign(tree.data, {
    K: [objects.get(root)],
    ParentTree: parentTree,
    ParentTreeNextKey: parents.length,
    ...(heads.length > 0 ? { IDTree: ids } : {}),
  })
  const marked = document.ref({ Marked: true })
  // Both are ended by pdfkit with the document.
  Object.assign(document._root.data, { StructTreeRoot: tree, MarkInfo: marked })
}

function objectIn(objects: ReadonlyMap<Element, PdfObject>): (one: Element) => PdfObject {
  return (one) => {
    const object = objects.get(one)
    if (!object) throw new Error('A bug in Counterpart: what is marked belongs to an element of the tree')
    return object
  }
}

/** Elements that hold something, parents first; a cell is kept although it is empty, for its row counts on it. */
function keptElements(root: Element, kept: Element[] = []): readonly Element[] {
  const at = kept.push(root)
  for (const kid of root.kids) if (isElement(kid)) keptElements(kid, kept)
  const holds = kept.length > at || root.kids.some((kid) => !isElement(kid))
  if (!holds && root.role !== 'TD' && root.role !== 'TH') kept.pop()
  return kept
}

function dictionaryOf(
  one: Element,
  objects: ReadonlyMap<Element, PdfObject>,
  names: ReadonlyMap<Element, string>,
): Record<string, unknown> {
  const { role, attributes, kids, box } = one
  const page = kids.find((kid): kid is Piece => !isElement(kid))?.page
  const children: unknown[] = []
  for (const kid of kids) {
    if (isElement(kid)) {
      if (objects.has(kid)) children.push(objects.get(kid))
    } else if (kid.kind === 'object') children.push({ Type: 'OBJR', Obj: kid.object, Pg: kid.page })
    else children.push(kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid })
  }
  const name = names.get(one)
  const owned = attributesOf(one, names)
  const said: Record<string, unknown> = { Type: 'StructElem', S: role }
  if (page) said['Pg'] = page
  if (children.length > 0) said['K'] = children
  if (attributes.alt !== undefined) said['Alt'] = new String(attributes.alt)
  if (attributes.lang !== undefined) said['Lang'] = new String(attributes.lang)
  if (name !== undefined) said['ID'] = new String(name)
  if (owned.length > 0) said['A'] = owned
  if (box !== null) said['A'] = [{ O: 'Layout', Placement: 'Block', BBox: box }]
  return said
}

function attributesOf(
  { role, attributes }: Element,
  names: ReadonlyMap<Element, string>,
): readonly Record<string, unknown>[] {
  const { scope, colSpan, rowSpan, headers, list } = attributes
  if (role === 'L') return [{ O: 'List', ListNumbering: list ?? 'Disc' }]
  if (role !== 'TH' && role !== 'TD') return []
  const table: Record<string, unknown> = { O: 'Table' }
  if (scope !== undefined) table['Scope'] = scope
  if (colSpan !== undefined) table['ColSpan'] = colSpan
  if (rowSpan !== undefined) table['RowSpan'] = rowSpan
  if (headers) table['Headers'] = headers.map((head) => new String(names.get(head) ?? ''))
  return scope === undefined && colSpan === undefined && rowSpan === undefined && !headers ? [] : [table]
}
