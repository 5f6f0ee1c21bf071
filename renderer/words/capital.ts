/** With a capital at the front, as a name in a list has it: a brand's key, a language. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
