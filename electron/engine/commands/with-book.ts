import { type Book, openBook } from '../store/book.ts'
import { orRefuse, Refusal, type Terminal } from './command.ts'
import { diskProblem } from './disk-problem.ts'

/** Opens a book for one command and closes it whatever happens; a book that does not open is refused. */
export async function withBook<T>(
  file: string,
  mode: 'read' | 'write',
  work: (book: Book) => Promise<T> | T,
): Promise<T> {
  return closing(orRefuse(openBook(file, mode)), work)
}

/** Opens a book to keep something in it; one that may only be read, or that is being changed, is read, and that is said. */
export async function withBookKept<T>(
  file: string,
  terminal: Terminal,
  work: (book: Book, kept: boolean) => Promise<T> | T,
): Promise<T> {
  const opened = openBook(file, 'write')
  if (opened.ok) return closing(opened.value, (book) => work(book, true))
  const { code, message } = opened.problem
  if (code !== 'book-read-only' && code !== 'book-in-use') throw new Refusal(opened.problem)
  const read = orRefuse(openBook(file, 'read'))
  terminal.err(`The draft is not kept in the book. ${message}\n`)
  return closing(read, (book) => work(book, false))
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
