import type { LaidLine, PdfKitDocument, PdfObject } from '../pdfmake-parts.ts'
import { type Element, element } from './element.ts'

type Artifact = 'Layout' | 'Pagination' | 'Background'
/** What the parent tree knows: the elements of a page's marks by their numbers, or the element of an annotation. */
export type Parents = readonly (readonly Element[] | Element)[]

/**
 * Wraps what is drawn on the pages of one document in marks that say which element it belongs to; what belongs to none
 * is marked as an artifact. A mark stays open as long as the same element is drawn, and is closed before a page ends
 * and before a clip begins or ends.
 */
export class Marks {
  readonly #document: PdfKitDocument
  readonly #parents: (Element[] | Element)[] = []
  #page: { readonly object: PdfObject; readonly elements: Element[] } | null = null
  #open: Element | Artifact | null = null

  constructor(document: PdfKitDocument) {
    this.#document = document
    const { addPage } = document
    const closing: typeof addPage = (options) => {
      this.close()
      return addPage.call(document, options)
    }
    document.addPage = closing
  }

  parents(): Parents {
    return this.#parents
  }

  /** What is drawn from here on belongs to this element, or to none. */
  enter(owner: Element | Artifact): void {
    const { elements, object } = this.#pageNow()
    if (this.#open === owner) return
    this.close()
    this.#open = owner
    if (typeof owner === 'string') {
      this.#document.addContent(`/Artifact <</Type /${owner}>> BDC`)
      return
    }
    const mcid = elements.length
    elements.push(owner)
    owner.kids.push({ kind: 'content', page: object, mcid })
    this.#document.addContent(`/${owner.role} <</MCID ${mcid}>> BDC`)
  }

  close(): void {
    if (this.#open !== null) this.#document.addContent('EMC')
    this.#open = null
  }

  /** Draws a line that leads somewhere as a link of its own, with one annotation over all of it. */
  link(parent: Element, line: LaidLine, x: number, y: number, draw: (plain: LaidLine) => void): void {
    const owner = element('Link', parent)
    const plain = line.inlines.map(({ link: _, linkToDestination: __, ...inline }) => inline)
    this.enter(owner)
    draw(Object.assign(Object.create(Object.getPrototypeOf(line)), line, { inlines: plain }))
    this.close()
    const [target] = line.inlines.filter((inline) => isLink(inline))
    const text = line.inlines.map((inline) => inline.text).join('')
    const [width, height] = [line.getWidth(), line.getHeight()]
    this.#annotating(owner, text, () => {
      if (target?.linkToDestination) this.#document.goTo(x, y, width, height, target.linkToDestination)
      else if (target?.link) this.#document.link(x, y, width, height, target.link)
    })
  }

  /** An annotation has to say in words what it is, and which element it belongs to. */
  #annotating(owner: Element, text: string, annotate: () => void): void {
    const before = this.#document.annotate
    const saying: typeof before = (x, y, width, height, options) => {
      options['StructParent'] = this.#parents.length
      options['Contents'] = new String(text)
      this.#parents.push(owner)
      return before.call(this.#document, x, y, width, height, options)
    }
    this.#document.annotate = saying
    annotate()
    this.#document.annotate = before
    const object = this.#document.page.annotations.at(-1)
    if (object) owner.kids.push({ kind: 'object', page: this.#pageNow().object, object })
  }

  #pageNow(): { readonly object: PdfObject; readonly elements: Element[] } {
    const { dictionary } = this.#document.page
    if (this.#page?.object === dictionary) return this.#page
    const elements: Element[] = []
    dictionary.data['StructParents'] = this.#parents.length
    dictionary.data['Tabs'] = 'S'
    this.#parents.push(elements)
    this.#page = { object: dictionary, elements }
    return this.#page
  }
}

export function isLink(inline: LaidLine['inlines'][number]): boolean {
  return Boolean(inline.link ?? inline.linkToDestination)
}
