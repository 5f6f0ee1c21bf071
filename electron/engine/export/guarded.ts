/** Text that a spreadsheet might take for a formula, so written that it does not. */
export function guarded(text: string): string {
  return /^[=+\-@|\t\r]/.test(text) ? `'${text}` : text
}
