/** What a file is that is no text; `binary`: nobody knows. */
export type FileKind = (typeof signatures)[number][1] | 'xlsx' | 'xls' | 'zip' | 'binary'

/** Judges a file by its first bytes, not by its name; null: it may be text. UTF-16 is text although half of it is zeros. */
export function binaryKind(head: Buffer, utf16: boolean): FileKind | null {
  const known = signatures.find(([bytes]) => starts(head, bytes))
  if (known) return known[1]
  if (starts(head, 'PK\x03\x04')) return head.includes('xl/') || head.includes('[Content_Types].xml') ? 'xlsx' : 'zip'
  if (starts(head, '\xd0\xcf\x11\xe0')) return 'xls'
  return !utf16 && controlShare(head) > 0.05 ? 'binary' : null
}

const signatures = [
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['\x1f\x8b', 'gzip'],
  ['%PDF-', 'pdf'],
  ['SQLite format 3\0', 'sqlite'],
  ['\x7fELF', 'program'],
  ['Rar!', 'rar'],
  ['7z\xbc\xaf', 'sevenzip'],
] as const

function starts(head: Buffer, bytes: string): boolean {
  return head.subarray(0, bytes.length).equals(Buffer.from(bytes, 'latin1'))
}

/** Share of bytes that no text has. */
function controlShare(head: Buffer): number {
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
  return controls.length / Math.max(1, head.length)
}
