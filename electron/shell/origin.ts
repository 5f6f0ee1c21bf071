/** The one address that the window's page has. */
export const origin = 'app://counterpart'
export const start = `${origin}/index.html`

/** Whether an address is a page of ours: what asks from elsewhere is not answered. */
export function isOurs(address: string | undefined): boolean {
  return address !== undefined && (address === origin || address.startsWith(`${origin}/`))
}

/** What a page may load: its own files and what it made itself. The developer's tools only where the program is not packaged. */
export function mayLoad(address: string, developing: boolean): boolean {
  const own = isOurs(address) || address.startsWith(`blob:${origin}/`) || address.startsWith('data:')
  return own || (developing && address.startsWith('devtools:'))
}

/** What a page may do beyond showing itself: put text of its own on the clipboard, when somebody clicks to copy it. */
export function mayDo(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurs(address)
}
