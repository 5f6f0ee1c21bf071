import { type Book, openBook } from '../store/book.ts'
import { Refusal } from './command.ts'

/** Opens a book for one command and closes it whatever happens; a book that does not open is refused. */
export async function withBook<T>(
  file: string,
  mode: 'read' | 'write',
  work: (book: Book) => Promise<T> | T,
): Promise<T> {
  const opened = openBook(file, mode)
  if (!opened.ok) throw new Refusal(opened.problem)
  try {
    return await work(opened.value)
  } finally {
    opened.value.close()
  }
}
