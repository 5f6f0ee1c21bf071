import { assert } from '../../../../shared/assert.ts'
import { KeptWith } from '../kept-with.ts'
import { mayPart } from '../long-words.ts'
import { DocMeasure, LayoutBuilder, PageElementWriter, type PdfKitDocument, Renderer } from '../pdfmake-parts.ts'
import { buildTree } from './build-tree.ts'
import type { Element } from './element.ts'
import { isLink, Marks } from './marks.ts'
import { writeTree } from './write-tree.ts'

type Marked = { readonly mark?: Element }
type Structure = { readonly root: Element; readonly marks: Marks }

const structures = new KeptWith<PdfKitDocument, Structure>()

/**
 * Lets pdfmake write what its pages mean beside what they look like (ISO 14289-1): it measures a tree of nodes, lays
 * them out as lines and pictures, and draws these; each of the three is told to hand on the element that a node is.
 */
export function teachStructure(): void {
  const { prototype: measure } = DocMeasure
  const { prototype: layout } = LayoutBuilder
  const { prototype: writer } = PageElementWriter
  const { prototype: renderer } = Renderer
  const { measureDocument } = measure
  const { buildNextLine } = layout
  const { addFragment } = writer
  const { renderPages, renderLine, renderVector, renderImage, renderSVG, renderWatermark, beginClip, endClip } =
    renderer
  for (const hook of [measureDocument, buildNextLine, addFragment, renderPages, renderLine, renderVector, beginClip]) {
    assert(typeof hook === 'function', 'pdfmake measures, lays out and draws by these methods, as in 0.3.11')
  }

  measure.measureDocument = function measureMarked(tree) {
    const measured = measureDocument.call(this, tree)
    const { pdfDocument } = this
    // Where a document is measured again, its last layout counts.
    structures.set(pdfDocument, {
      root: buildTree(measured),
      marks: structures.get(pdfDocument)?.marks ?? new Marks(pdfDocument),
    })
    return measured
  }
  layout.buildNextLine = function buildMarkedLine(node) {
    const line = buildNextLine.call(this, node)
    const last = line?.inlines.at(-1)
    // A forced break leaves no space behind, and whoever reads the text aloud would join the words around it.
    if (line?.newLineForced && last && !last.text.endsWith(' ')) last.text += ' '
    // Where a long word is parted stands a hyphen; where it could have been, nothing.
    for (const inline of line?.inlines ?? []) {
      if (inline.text.endsWith(mayPart)) inline.text = `${inline.text.slice(0, -1)}${inline === last ? '-' : ''}`
    }
    if (line) (line as { mark?: Element | undefined }).mark = (node as Marked).mark
    return line
  }
  writer.addFragment = function addMarkedFragment(fragment, ...rest) {
    // The head of a table is content once; repeated on a next page it belongs to the page.
    const isRepeated = this.repeatables.includes(fragment)
    return addFragment.call(this, isRepeated ? { ...fragment, items: fragment.items.map(unmarked) } : fragment, ...rest)
  }

  renderer.renderPages = function renderMarkedPages(pages) {
    renderPages.call(this, pages)
    const structure = structures.get(this.pdfDocument)
    if (!structure) return
    structure.marks.close()
    writeTree(this.pdfDocument, structure.root, structure.marks.parents())
  }
  renderer.renderLine = function renderMarkedLine(line, x, y) {
    const marks = structures.get(this.pdfDocument)?.marks
    const owner = (line as Marked).mark
    if (!marks || !owner || !line.inlines.some(({ text }) => text !== '')) {
      marks?.enter('Layout')
      renderLine.call(this, line, x, y)
    } else if (line.inlines.some(isLink)) marks.link(owner, line, x, y, (plain) => renderLine.call(this, plain, x, y))
    else {
      marks.enter(owner)
      renderLine.call(this, line, x, y)
    }
  }
  renderer.renderVector = function renderMarkedVector(vector) {
    structures.get(this.pdfDocument)?.marks.enter('Layout')
    renderVector.call(this, vector)
  }
  renderer.renderImage = function renderMarkedImage(node) {
    enterPicture(this.pdfDocument, node)
    renderImage.call(this, node)
  }
  renderer.renderSVG = function renderMarkedSvg(node) {
    enterPicture(this.pdfDocument, node as object)
    renderSVG.call(this, node)
  }
  renderer.renderWatermark = function renderMarkedWatermark(page) {
    structures.get(this.pdfDocument)?.marks.enter('Background')
    renderWatermark.call(this, page)
  }
  renderer.beginClip = function beginMarkedClip(rectangle) {
    structures.get(this.pdfDocument)?.marks.close()
    beginClip.call(this, rectangle)
  }
  renderer.endClip = function endMarkedClip() {
    structures.get(this.pdfDocument)?.marks.close()
    endClip.call(this)
  }
}

function unmarked({ type, item }: { readonly type: string; readonly item: object }) {
  return { type, item: Object.assign(Object.create(Object.getPrototypeOf(item)), item, { mark: undefined }) }
}

type Picture = Marked & { readonly x: number; readonly y: number; readonly _width: number; readonly _height: number }

function enterPicture(document: PdfKitDocument, node: object): void {
  const { mark: owner, x, y, _width: width, _height: height } = node as Picture
  structures.get(document)?.marks.enter(owner ?? 'Layout')
  if (!owner) return
  const bottom = document.page.height - y - height
  owner.box ??= [x, bottom, x + width, bottom + height].map((length) => Math.round(length * 100) / 100) as [
    number,
    number,
    number,
    number,
  ]
}
