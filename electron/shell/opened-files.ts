import { app } from 'electron'
import { bookIn } from './book-in.ts'

/**
 * Books that the desktop asks to be opened: by a double click, the dock, or the command line of a second start, which
 * ends at once and leaves the book to the first. Null: this is such a second start.
 */
export function openedFiles(open: (path: string) => void, show: () => void): { readonly first: string | null } | null {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return null
  }
  let waiting: string | null = bookIn(process.argv.slice(1), process.cwd())
  app.on('second-instance', (_, argv, folder) => {
    show()
    const path = bookIn(argv.slice(1), folder)
    if (path !== null) open(path)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (app.isReady()) open(path)
    else waiting = path
  })
  return {
    get first() {
      return waiting
    },
  }
}
