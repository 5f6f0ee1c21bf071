import type { PdfKitDocument, PdfObject } from '../pdfmake-parts.ts'
import { type Element, isElement } from './element.ts'
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
function keptElements(root: Element): readonly Element[] {
  const inside = root.kids.flatMap((kid) => (isElement(kid) ? keptElements(kid) : []))
  const holds = inside.length > 0 || root.kids.some((kid) => !isElement(kid))
  return holds || root.role === 'TD' || root.role === 'TH' ? [root, ...inside] : []
}

function dictionaryOf(
  one: Element,
  objects: ReadonlyMap<Element, PdfObject>,
  names: ReadonlyMap<Element, string>,
): Record<string, unknown> {
  const { role, attributes, kids, box } = one
  const pages = kids.flatMap((kid) => (isElement(kid) ? [] : kid.page))
  const [page] = pages
  const children = kids.flatMap((kid): readonly unknown[] => {
    if (isElement(kid)) return objects.has(kid) ? [objects.get(kid)] : []
    if (kid.kind === 'object') return [{ Type: 'OBJR', Obj: kid.object, Pg: kid.page }]
    return [kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid }]
  })
  const name = names.get(one)
  const owned = attributesOf(one, names)
  return {
    ...{ Type: 'StructElem', S: role },
    ...(page ? { Pg: page } : {}),
    ...(children.length > 0 ? { K: children } : {}),
    ...(attributes.alt === undefined ? {} : { Alt: new String(attributes.alt) }),
    ...(attributes.lang === undefined ? {} : { Lang: new String(attributes.lang) }),
    ...(name === undefined ? {} : { ID: new String(name) }),
    ...(owned.length > 0 ? { A: owned } : {}),
    ...(box === null ? {} : { A: [{ O: 'Layout', Placement: 'Block', BBox: box }] }),
  }
}

function attributesOf(
  { role, attributes }: Element,
  names: ReadonlyMap<Element, string>,
): readonly Record<string, unknown>[] {
  const { scope, colSpan, rowSpan, headers = [], list } = attributes
  const table = {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(colSpan === undefined ? {} : { ColSpan: colSpan }),
    ...(rowSpan === undefined ? {} : { RowSpan: rowSpan }),
    ...(headers.length === 0 ? {} : { Headers: headers.map((head) => new String(names.get(head) ?? '')) }),
  }
  return [
    ...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
    ...(role === 'L' ? [{ O: 'List', ListNumbering: list ?? 'Disc' }] : []),
  ]
}
