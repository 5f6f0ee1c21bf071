import { answer } from '../../shared/contract/answering.ts'
import { clientOf } from '../../shared/contract/asking.ts'
import { type BookInfo, engineState } from '../../shared/contract/book.ts'
import { contract, type PayloadOf, type TellName } from '../../shared/contract/contract.ts'
import { engineContract } from '../../shared/contract/engine.ts'
import { problem } from '../../shared/problem.ts'
import { bookAnswers } from './answers/book.ts'
import { fileAnswers } from './answers/files.ts'
import { keptAnswers } from './answers/kept.ts'
import type { ShellAnswers } from './answers/shell-answers.ts'
import { type ChosenFiles, chosenFiles } from './chosen-files.ts'
import type { Desktop } from './desktop.ts'
import { type EngineChild, type EngineProcess, engineProcess } from './engine-process.ts'
import { type KeptPreferences, preferencesIn } from './preferences.ts'
import { recentBooks } from './recent-books.ts'
import { savedViews } from './saved-views.ts'

/** Between window and engine: answers what is the shell's, hands on the rest, and checks all of it. */
export type Broker = {
  readonly answer: (name: string, input: unknown) => Promise<unknown>
  readonly engine: EngineProcess
  readonly files: ChosenFiles
  readonly answers: ShellAnswers
  readonly preferences: KeptPreferences
  readonly book: () => BookInfo | null
  readonly openPath: (path: string) => Promise<void>
}

export type Tell = <N extends TellName>(name: N, payload: PayloadOf<N>) => void

export type BrokerParts = {
  readonly startEngine: () => EngineChild
  readonly desktop: Desktop
  /** Where what is remembered between two sessions is kept, the sample book among it. */
  readonly folder: string
  /** The language the user's desktop is in, for a first start. */
  readonly systemLanguage: string
  readonly tell: Tell
  readonly now: () => Date
}

/** The open book's file, so that a new engine can open it again. */
export type OpenFile = { path: string; sample: boolean }

export function brokerOf({ startEngine, desktop, folder, systemLanguage, tell, now }: BrokerParts): Broker {
  const state: { open: OpenFile | null; book: BookInfo | null } = { open: null, book: null }
  const engine = engineProcess(startEngine, {
    tell: (name, payload) => {
      const heard = told(name, payload)
      if (!heard) return
      if (heard.name === 'bookChanged') state.book = heard.payload.book
      tell(heard.name, heard.payload)
    },
    changed: (to, restarted, doing) => tell('engineChanged', { engine: engineState.parse(to), restarted, doing }),
    reopen: async (ask) => {
      if (!state.open) return
      const opened = await clientOf(engineContract, ask).openBookFile(state.open)
      if (opened.ok) return
      Object.assign(state, { open: null, book: null })
      tell('bookChanged', { book: null })
      tell('problemFound', opened.problem)
    },
  })
  const asking = clientOf(engineContract, engine.ask)
  const files = chosenFiles()
  const recent = recentBooks(folder)
  const preferences = preferencesIn(folder, systemLanguage)
  const answers: ShellAnswers = {
    ...bookAnswers({ asking, engine, desktop, files, recent, state, folder, now }),
    ...fileAnswers({ asking, desktop, files }),
    ...keptAnswers({ preferences, views: savedViews(folder, () => state.open?.path ?? null), tell, desktop }),
  }
  const handed = Object.keys(engineContract).filter((name) => name in contract)
  const handlers = {
    ...Object.fromEntries(handed.map((name) => [name, (input: unknown) => engine.ask(name, input)])),
    ...answers,
  }
  return {
    answer: (name, input) => answer(contract, handlers, name, input, bug),
    engine,
    files,
    answers,
    preferences,
    book: () => state.book,
    openPath: async (path) => {
      const [file] = files.add([path])
      const opened = file ? await answers.openDropped({ token: file.token }) : null
      if (opened && !opened.ok) tell('problemFound', opened.problem)
    },
  }
}

type Heard = { readonly [N in TellName]: { readonly name: N; readonly payload: PayloadOf<N> } }[TellName]

/** A tell of the engine, checked; what is not as agreed is left out. */
function told(name: string, payload: unknown): Heard | null {
  const known = Object.hasOwn(contract, name) ? contract[name as keyof typeof contract] : null
  if (known?.kind !== 'tell') return null
  const read = known.payload.safeParse(payload)
  return read.success ? ({ name, payload: read.data } as Heard) : null
}

function bug(name: string, error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${name}: ${error instanceof Error ? error.stack : message}\n`)
  return problem('bug', { name, reason: message })
}
