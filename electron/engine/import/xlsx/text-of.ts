/** The text that a workbook's XML writes: characters that XML cannot hold stand as `_x000D_`, and `_x005F_` is an underscore. */
export function textOf(written: string): string {
  if (!written.includes('_x')) return written
  const text = written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  // Half of a character is no text that a book could hold.
  return text.toWellFormed()
}
