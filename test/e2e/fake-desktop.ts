import type { Desktop } from '../../electron/shell/desktop.ts'

/** Dialogs that answer what a test has put into them, once each; empty: cancelled. */
export type FakeDesktop = Desktop & {
  readonly answers: {
    files: readonly string[] | null
    book: string | null
    newBook: string | null
    logo: string | null
    font: string | null
    pdf: string | null
    review: string | null
    folder: string | null
  }
  /** The names that the dialogs proposed, the files that were to be shown and the addresses that were to be opened. */
  readonly seen: string[]
}

export function fakeDesktop(): FakeDesktop {
  const answers: FakeDesktop['answers'] = {
    files: null,
    book: null,
    newBook: null,
    logo: null,
    font: null,
    pdf: null,
    review: null,
    folder: null,
  }
  const seen: string[] = []
  const take = <K extends keyof typeof answers>(key: K): (typeof answers)[K] => {
    const answer = answers[key]
    answers[key] = null as (typeof answers)[K]
    return answer
  }
  return {
    answers,
    seen,
    chooseFiles: async () => take('files'),
    chooseBook: async () => take('book'),
    chooseNewBook: async (name) => {
      seen.push(name)
      return take('newBook')
    },
    chooseLogo: async () => take('logo'),
    chooseFont: async () => take('font'),
    choosePdf: async (name) => {
      seen.push(name)
      return take('pdf')
    },
    chooseReview: async (name) => {
      seen.push(name)
      return take('review')
    },
    chooseFolder: async () => take('folder'),
    showInFolder: (path) => void seen.push(path),
    openAddress: (address) => void seen.push(address),
  }
}
