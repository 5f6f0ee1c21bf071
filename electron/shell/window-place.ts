import type { KeptWindow } from '../../shared/contract/kept.ts'

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where the window was, unless that screen is no longer there: then its size alone, as far as a screen has room. */
export function placedWithin(kept: KeptWindow, screens: readonly Area[]): KeptWindow {
  const { x, y } = kept
  const on = x === null || y === null ? undefined : screens.find((screen) => holds(screen, { ...kept, x, y }))
  if (on) return kept
  const [room] = screens
  return {
    ...kept,
    x: null,
    y: null,
    width: Math.min(kept.width, room?.width ?? kept.width),
    height: Math.min(kept.height, room?.height ?? kept.height),
  }
}

/** Enough of its top is on the screen to take hold of. */
function holds(screen: Area, { x, y, width }: Area): boolean {
  const seen = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
  return seen >= 200 && y >= screen.y - 8 && y <= screen.y + screen.height - 80
}
