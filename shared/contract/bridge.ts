/** What the preload puts into the window's page as `window.counterpart`: the only way out of it. */
export type Bridge = {
  readonly ask: (name: string, input: unknown) => Promise<unknown>
  /** Hears every tell; returns how to stop hearing them. */
  readonly listen: (hear: (name: string, payload: unknown) => void) => () => void
  /** Hands dropped files to the shell, which answers with their tokens. Their paths never reach the page. */
  readonly drop: (files: readonly unknown[]) => Promise<unknown>
}
