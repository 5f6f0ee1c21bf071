/** Puts the focus on the title of the screen, from where Tab goes on and a screen reader reads on; whether there is one. */
export function focusTitle(): boolean {
  const title = document.querySelector<HTMLElement>('main h1')
  if (!title) return false
  title.tabIndex = -1
  title.focus({ preventScroll: true })
  return true
}
