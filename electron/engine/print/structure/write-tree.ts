import { numberIn, textsIn, writeObject } from '../packed-objects.ts'
import type { PdfKitDocument, PdfObject } from '../pdfmake-parts.ts'
import { writtenValue } from '../written-value.ts'
import { type Element, isElement } from './element.ts'
import type { Parents } from './marks.ts'

/**
 * Writes the tree of elements, the way back from marks to elements, and where cells refer to their heads by name: each
 * object as text at once, for a statement has a thousand of them.
 */
export function writeTree(document: PdfKitDocument, root: Element, parents: Parents): void {
  const kept = keptElements(root)
  const top = document.ref({})
  for (const one of kept) one.id = one === root ? top.id : numberIn(document)
  const heads = kept.filter(({ role }) => role === 'TH')
  for (const [n, head] of heads.entries()) head.name = `h${String(n).padStart(5, '0')}`
  const tree = document.ref({ Type: 'StructTreeRoot' })
  for (const one of kept) {
    const above = one.parent ? referenceTo(one.parent) : `${tree}`
    writeObject(document, one.id, `<<${saidOf(one, textsIn(document, one.id))}/P ${above}>>`)
  }
  const parentTree = document.ref({})
  writeObject(document, parentTree.id, `<</Nums [${parents.map(ownersOf).join(' ')}]>>`)
  const ids = document.ref({})
  const written = textsIn(document, ids.id)
  const names = heads.map((head) => `${written(head.name)} ${referenceTo(head)}`)
  writeObject(document, ids.id, `<</Names [${names.join(' ')}]>>`)
  Object.assign(tree.data, {
    K: [top],
    ParentTree: parentTree,
    ParentTreeNextKey: parents.length,
    ...(heads.length > 0 ? { IDTree: ids } : {}),
  })
  const marked = document.ref({ Marked: true })
  // Both are ended by pdfkit with the document.
  Object.assign(document._root.data, { StructTreeRoot: tree, MarkInfo: marked })
}

/**
 * Elements that hold something, parents first, and the document itself; a cell is kept although it is empty, for its
 * row counts on it.
 */
function keptElements(root: Element, kept: Element[] = []): readonly Element[] {
  const at = kept.push(root)
  let holds = root.parent === null || root.role === 'TD' || root.role === 'TH'
  for (const kid of root.kids) {
    if (isElement(kid)) keptElements(kid, kept)
    else holds = true
  }
  if (!holds && kept.length === at) kept.pop()
  return kept
}

function referenceTo({ id }: Element): string {
  if (id === 0) throw new Error('A bug in Counterpart: what is marked belongs to an element of the tree')
  return `${id} 0 R`
}

function ownersOf(owner: Parents[number], key: number): string {
  return 'role' in owner ? `${key} ${referenceTo(owner)}` : `${key} [${owner.map(referenceTo).join(' ')}]`
}

/** What writes the texts of an object. */
type Written = ReturnType<typeof textsIn>

/** What the dictionary of an element says, but for whose it is. */
function saidOf(one: Element, written: Written): string {
  const { role, attributes, name, box } = one
  const { page, kids } = within(one)
  const owned = box === null ? attributesOf(one, written) : `/O /Layout/Placement /Block/BBox ${writtenValue(box)}`
  let said = `/Type /StructElem/S /${role}`
  if (page) said += `/Pg ${page}`
  if (kids !== '') said += `/K [${kids}]`
  if (attributes.alt !== undefined) said += `/Alt ${written(attributes.alt)}`
  if (attributes.lang !== undefined) said += `/Lang ${written(attributes.lang)}`
  if (name !== '') said += `/ID ${written(name)}`
  return owned === '' ? said : `${said}/A [<<${owned}>>]`
}

/** The elements and pieces in an element, and the page of the first piece, which goes without saying. */
function within(one: Element): { readonly page: PdfObject | null; readonly kids: string } {
  let page: PdfObject | null = null
  let kids = ''
  for (const kid of one.kids) {
    if (isElement(kid)) {
      if (kid.id !== 0) kids += ` ${kid.id} 0 R`
      continue
    }
    page ??= kid.page
    if (kid.kind === 'object') kids += ` <</Type /OBJR/Obj ${kid.object}/Pg ${kid.page}>>`
    else kids += kid.page === page ? ` ${kid.mcid}` : ` <</Type /MCR/Pg ${kid.page}/MCID ${kid.mcid}>>`
  }
  return { page, kids: kids.slice(1) }
}

function attributesOf({ role, attributes }: Element, written: Written): string {
  const { scope, colSpan, rowSpan, headers, list } = attributes
  if (role === 'L') return `/O /List/ListNumbering /${list ?? 'Disc'}`
  if (role !== 'TH' && role !== 'TD') return ''
  let said = ''
  if (scope !== undefined) said += `/Scope /${scope}`
  if (colSpan !== undefined) said += `/ColSpan ${colSpan}`
  if (rowSpan !== undefined) said += `/RowSpan ${rowSpan}`
  if (headers) said += `/Headers [${headers.map((head) => written(head.name)).join(' ')}]`
  return said === '' ? '' : `/O /Table${said}`
}
