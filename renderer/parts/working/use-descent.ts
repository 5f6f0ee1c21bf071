import { useState } from 'react'

/** A figure on the way down: its place among the parts of the one above, and its label for the breadcrumbs. */
export type Step = { readonly at: number; readonly label: string }

export type Descent = {
  readonly steps: readonly Step[]
  readonly path: readonly number[]
  /** Which part is looked at; null: the figure that they make up. */
  readonly focused: number | null
  readonly into: (step: Step) => void
  /** To the figure that stands so many steps below the first; the part we came from is looked at. */
  readonly upTo: (depth: number) => void
  readonly focus: (at: number | null) => void
}

/** The way down into a figure's working and back up. */
export function useDescent(): Descent {
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [focused, focus] = useState<number | null>(null)
  return {
    steps,
    path: steps.map(({ at }) => at),
    focused,
    into: (step) => {
      setSteps([...steps, step])
      focus(null)
    },
    upTo: (depth) => {
      focus(steps[depth]?.at ?? null)
      setSteps(steps.slice(0, depth))
    },
    focus,
  }
}
