import type { Laid, LaidPage } from '../../electron/engine/print/laid-pages.ts'
import type { Element } from '../../electron/engine/print/structure/element.ts'
import type { Theme } from '../../templates/theme.ts'

/**
 * What is wrong with the layout of a document's pages: a row of a table, a point of a list or the contents on two pages, a heading that nothing follows
 * on its page, a row or point parted from all others of its table or list, a page that is a third empty though it is not the last, something outside the margins, text on text,
 * two spaces in a row, a word in a table's head that is parted where it has no place for a hyphen, or but for a letter or two.
 */
export function layoutFaults(pages: readonly LaidPage[], { page, measure }: Theme): readonly string[] {
  const body = pages.map(({ items }) => items.filter(({ owner }) => owner !== null))
  return [
    ...splitRows(body),
    ...strandedRows(body),
    ...body.flatMap(brokenHeads),
    ...body.flatMap((items, at) => onPage(items, at)),
    ...pages.flatMap(inMargins),
  ]

  function onPage(items: readonly Laid[], at: number): readonly string[] {
    const named = (what: string) => `page ${at + 1}: ${what}`
    const lowest = items.reduce((most, one) => Math.max(most, one.bottom), 0)
    const empty = page.height - lowest
    const isLast = at === pages.length - 1
    return [
      ...(!isLast && empty > page.height / 3 ? [named(`${Math.round(empty)} points are empty at its end`)] : []),
      ...items
        .filter((one) => isHeading(one) && !isFollowed(one, items))
        .map(({ text }) => named(`nothing follows “${text}”`)),
      ...items.filter(({ text }) => /[^\S\n]{2}\S/.test(text)).map(({ text }) => named(`two spaces in “${text}”`)),
      ...overlaps(items).map(([one, other]) => named(`“${one.text}” lies on “${other.text}”`)),
    ]
  }

  function inMargins({ items, width, height }: LaidPage, at: number): readonly string[] {
    const [left, right] = [page.side - 1, page.side + measure + 1]
    return items
      .filter((one) => one.top > 7 && (one.kind !== 'text' || one.text.trim() !== ''))
      .filter((one) => {
        const below = one.owner === null ? height : height - page.bottom + 1
        return one.left < left || one.right > right || one.bottom > below || one.right > width
      })
      .map((one) => `page ${at + 1}: ${one.kind} “${one.text}” reaches out of the margins to ${edges(one)}`)
  }
}

function edges({ left, right, top, bottom }: Laid): string {
  return [left, top, right, bottom].map(Math.round).join(' ')
}

function splitRows(body: readonly (readonly Laid[])[]): readonly string[] {
  const pagesOf = new Map<Element, Set<number>>()
  for (const [at, items] of body.entries()) {
    for (const { owner } of items) {
      const row = rowOf(owner)
      if (row) pagesOf.set(row, (pagesOf.get(row) ?? new Set()).add(at))
    }
  }
  return [...pagesOf].flatMap(([row, on]) => {
    const text = body.flat().find(({ owner }) => rowOf(owner) === row)?.text
    return on.size > 1 ? [`the row “${text}” is on pages ${[...on].map((at) => at + 1).join(' and ')}`] : []
  })
}

/**
 * Of a table or list on several pages a page with one row of it alone; heads, which are repeated, do not count, nor a
 * row that is as high as a paragraph.
 */
function strandedRows(body: readonly (readonly Laid[])[]): readonly string[] {
  const rowsOn = body.map((items) => [...new Set(items.flatMap(({ owner }) => rowOf(owner) ?? []))].filter(isBodyRow))
  const pagesOf = Map.groupBy(
    rowsOn.flatMap((rows, at) => rows.map((row) => ({ whole: row.parent, at }))),
    ({ whole }) => whole,
  )
  return [...pagesOf.values()].flatMap((rows) => {
    const byPage = [...Map.groupBy(rows, ({ at }) => at)]
    if (byPage.length < 2) return []
    return byPage
      .filter(([, alone]) => alone.length === 1)
      .flatMap(([at, [alone]]) => {
        const its = (body[at] ?? []).filter(
          ({ owner }) => rowOf(owner)?.parent === alone?.whole && isBodyRow(rowOf(owner)),
        )
        const height = Math.max(...its.map(({ bottom }) => bottom)) - Math.min(...its.map(({ top }) => top))
        const whole = alone?.whole?.role === 'L' ? 'list' : 'table'
        return height > 42 ? [] : [`page ${at + 1}: “${its[0]?.text}” is alone of its ${whole}`]
      })
  })
}

/** In the heads of columns and rows: from line to line a word goes on only after a hyphen, and by three letters at least. */
function brokenHeads(items: readonly Laid[], at: number): readonly string[] {
  const heads = Map.groupBy(
    items.filter(({ owner }) => owner?.role === 'TH'),
    ({ owner }) => owner,
  )
  return [...heads.values()].flatMap((lines) =>
    lines.slice(1).flatMap((line, before) => {
      const above = lines[before]?.text ?? ''
      const [goesOn = ''] = /^\p{L}+/u.exec(line.text) ?? []
      const isBroken = /\p{L}$/u.test(above) && goesOn !== ''
      const isScrap = /\p{L}-$/u.test(above) && goesOn.length < 3
      return isBroken || isScrap ? [`page ${at + 1}: “${above}” is parted from “${line.text}” in a head`] : []
    }),
  )
}

function isBodyRow(row: Element | null): boolean {
  if (row === null || row.role === 'TOC') return false
  return row.role === 'LI' || !row.kids.every((kid) => 'attributes' in kid && kid.attributes.scope === 'Column')
}

function rowOf(element: Element | null): Element | null {
  if (element === null || ['TR', 'LI', 'TOC'].includes(element.role)) return element
  return rowOf(element.parent)
}

function isHeading({ owner }: Laid): boolean {
  return owner !== null && /^H\d$/.test(owner.role)
}

/** Below it and not beside it stands something that is no heading. */
function isFollowed(heading: Laid, items: readonly Laid[]): boolean {
  return items.some(
    (one) =>
      !isHeading(one) && one.top >= heading.bottom - 1 && one.left < heading.right + 200 && one.right > heading.left,
  )
}

function overlaps(items: readonly Laid[]): readonly (readonly [Laid, Laid])[] {
  const texts = items.filter(({ kind, text }) => kind === 'text' && text.trim() !== '')
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4,
      )
      .map((other) => [one, other] as const),
  )
}
