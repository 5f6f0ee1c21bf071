/** With a capital at its beginning, as it stands alone. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
