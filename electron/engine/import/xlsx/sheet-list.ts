import type { XmlHandler } from './read-xml.ts'

export type ListedSheet = { readonly name: string; readonly hidden: boolean; readonly relation: string }
export type SheetList = { readonly sheets: ListedSheet[]; since1904: boolean }

/** Gathers a workbook's sheets in the order of its tabs, and from which year it counts days. */
export function sheetList(found: SheetList): XmlHandler {
  const path: string[] = []
  return {
    open(name, attributes) {
      const parent = path.at(-1)
      path.push(name)
      if (name === 'workbookPr') found.since1904 = isTrue(attributes['date1904'])
      if (parent !== 'sheets' || name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const hidden = (attributes['state'] ?? 'visible') !== 'visible'
      found.sheets.push({ name: attributes['name'] ?? '', hidden, relation })
    },
    close: () => void path.pop(),
  }
}

/** A yes or no as workbooks write it. */
export function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true'
}
