/** What a file is when its first bytes show that it is no text; null where it may be text. */
export type FileKind = { readonly words: string; readonly spreadsheet: boolean }

/** Judges a file by its first bytes, not by its name; UTF-16 is text although half of it is zeros. */
export function binaryKind(head: Buffer, utf16: boolean): FileKind | null {
  const known = signatures.find(([bytes]) => head.subarray(0, bytes.length).equals(Buffer.from(bytes, 'latin1')))
  if (known) return { words: known[1], spreadsheet: false }
  if (starts(head, 'PK\x03\x04')) {
    return head.includes('xl/') || head.includes('[Content_Types].xml')
      ? { words: 'an Excel workbook (XLSX)', spreadsheet: true }
      : { words: 'a ZIP archive', spreadsheet: false }
  }
  if (starts(head, '\xd0\xcf\x11\xe0')) return { words: 'an old Excel workbook (XLS)', spreadsheet: true }
  return !utf16 && controlShare(head) > 0.05 ? { words: 'a binary file', spreadsheet: false } : null
}

const signatures: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x1f\x8b', 'a gzip archive'],
  ['%PDF-', 'a PDF document'],
  ['SQLite format 3\0', 'an SQLite database, perhaps a book'],
  ['\x7fELF', 'a program'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
]

function starts(head: Buffer, bytes: string): boolean {
  return head.subarray(0, bytes.length).equals(Buffer.from(bytes, 'latin1'))
}

/** Share of bytes that no text has. */
function controlShare(head: Buffer): number {
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
  return controls.length / Math.max(1, head.length)
}
