import type { z } from 'zod'

/** A question with its answer, and which process answers it. Both sides parse what goes and what comes. */
export type Ask<
  By extends 'engine' | 'shell' = 'engine' | 'shell',
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = { readonly kind: 'ask'; readonly by: By; readonly input: I; readonly output: O }

/** Something the window is told without having asked. */
export type Tell<P extends z.ZodType = z.ZodType> = { readonly kind: 'tell'; readonly payload: P }

/** A question the shell hands on to the engine as it is. */
export function ask<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Ask<'engine', I, O> {
  return { kind: 'ask', by: 'engine', input, output }
}

/** A question the shell answers: dialogs, files known by tokens, what is kept outside the book. */
export function askShell<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Ask<'shell', I, O> {
  return { kind: 'ask', by: 'shell', input, output }
}

export function tell<P extends z.ZodType>(payload: P): Tell<P> {
  return { kind: 'tell', payload }
}
