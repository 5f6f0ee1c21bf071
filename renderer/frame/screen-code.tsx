import { type ComponentType, use } from 'react'

/** The screens whose code nobody has read yet. */
export const unread = new Set<() => Promise<unknown>>()

/**
 * A screen whose code is read when somebody first goes there, or before. Unlike React's `lazy` it shows at once what has
 * been read: `lazy` would show a sign of waiting, and React then keeps that for 300 milliseconds.
 */
export function screen<P extends object>(read: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | null = null
  let coming: Promise<ComponentType<P>> | null = null
  const come = () => {
    unread.delete(come)
    coming ??= read().then((component) => {
      here = component
      return component
    })
    return coming
  }
  unread.add(come)
  return function CodeOfScreen(props: P) {
    const Screen = here ?? use(come())
    return <Screen {...props} />
  }
}
