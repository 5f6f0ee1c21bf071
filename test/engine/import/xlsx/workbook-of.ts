import { type Part, zipOf } from './zip-of.ts'

export type BookParts = {
  /** The XML of each sheet's `sheetData`, by the sheet's name. */
  readonly sheets?: Readonly<Record<string, string>>
  /** The whole XML of the first sheet instead. */
  readonly sheet?: string | Buffer
  readonly texts?: string
  /** Format codes, the styles 1, 2, 3 … */
  readonly formats?: readonly string[]
  readonly since1904?: boolean
  readonly more?: readonly Part[]
}

const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** A workbook of just what a test is about. */
export function workbookOf(book: BookParts): Buffer {
  return zipOf(partsOf(book))
}

export function partsOf({
  sheets = { Sheet1: '' },
  sheet,
  texts,
  formats = [],
  since1904,
  more = [],
}: BookParts): readonly Part[] {
  const names = Object.keys(sheets)
  const places = names.map((name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
  const links = names.map((_, n) => link(`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`))
  const codes = formats.map((code, n) => `<numFmt numFmtId="${200 + n}" formatCode="${escaped(code)}"/>`)
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, n) => `<xf numFmtId="${200 + n}"/>`)]
  return [
    part(
      '_rels/.rels',
      `<Relationships ${packageRelations}>${link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook ${spreadsheet} xmlns:r="${relationship}"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets>${places.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships ${packageRelations}>${links.join('')}${link('s1', 'styles', 'styles.xml')}${link('t1', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    ),
    part(
      'xl/styles.xml',
      `<styleSheet ${spreadsheet}><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ),
    ...(texts === undefined ? [] : [part('xl/sharedStrings.xml', `<sst ${spreadsheet}>${texts}</sst>`)]),
    ...Object.values(sheets).map((rows, n) =>
      part(`xl/worksheets/sheet${n + 1}.xml`, (n === 0 ? sheet : undefined) ?? sheetXml(rows)),
    ),
    ...more,
  ]
}

export function sheetXml(rows: string, before = ''): string {
  return `<?xml version="1.0"?>${before}<worksheet ${spreadsheet}><sheetData>${rows}</sheetData></worksheet>`
}

function part(name: string, content: string | Buffer): Part {
  return { name, content }
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationship}/${type}" Target="${target}"/>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
