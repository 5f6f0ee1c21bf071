/** The one address that the window's page has. */
export const origin = 'app://counterpart'
export const start = `${origin}/index.html`

/** Whether an address is a page of ours: what asks from elsewhere is not answered. */
export function isOurs(address: string | undefined): boolean {
  return address !== undefined && (address === origin || address.startsWith(`${origin}/`))
}
