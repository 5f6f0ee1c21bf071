import { makeSampleBook } from '../../electron/engine/window/sample-book.ts'

/** The sample book as the window's own button makes it, in a file that tests take copies of. */
export async function sampleBookIn(file: string): Promise<void> {
  const whole = { signal: new AbortController().signal, progress: () => undefined }
  const made = await makeSampleBook(file, new Date().toISOString(), whole)
  if (!made.ok) throw new Error(made.problem.message)
}
