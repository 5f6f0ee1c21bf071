import { type Book, openBook } from '../store/book.ts'
import { Refusal } from './command.ts'
import { diskProblem } from './disk-problem.ts'

/** Opens a book for one command and closes it whatever happens; a book that does not open is refused. */
export async function withBook<T>(
  file: string,
  mode: 'read' | 'write',
  work: (book: Book) => Promise<T> | T,
): Promise<T> {
  const opened = openBook(file, mode)
  if (!opened.ok) throw new Refusal(opened.problem)
  return closing(opened.value, work)
}

/** Works with an open book and closes it; a disk that fills up or another program's lock is refused with a sentence. */
export async function closing<T>(book: Book, work: (book: Book) => Promise<T> | T): Promise<T> {
  try {
    return await work(book)
  } catch (error) {
    const problem = diskProblem(error, book.file)
    throw problem ? new Refusal(problem) : error
  } finally {
    book.close()
  }
}
