import { statSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { measurementGatherer, mostGathered } from '../store/gather-measurements.ts'
import { type Columns, columnsFor, type Gathered } from '../store/gathered.ts'
import { register } from '../store/references.ts'
import { leftOut } from './left-out.ts'
import type { FromWorker, ListedProblem, Read, WorkerGiven } from './measurements-thread.ts'
import { partReader } from './part-reader.ts'
import type { OnRow } from './row-source.ts'
import { shortened } from './shortened.ts'
import { holds, surveyorOf } from './survey.ts'
import { readText } from './text-source.ts'
import { wholeRows } from './whole-rows.ts'

/** Reads, checks and gathers measurements for the thread that writes them (measurements-thread). */
const port = parentPort
if (!port) throw new Error('A bug in Counterpart: the reading of measurements was not started as a thread')
const { text, survey, accounts, indicators, sumsWanted, written } = workerData as WorkerGiven
const say = (message: FromWorker, moved: readonly ArrayBuffer[] = []) => port.postMessage(message, moved)

const sortedAtOnce = 2 ** 18 // rows
/**
 * Rows lie in memory that both threads see; the other one is done with the oldest place when it has written it. There is
 * room for all that is sorted at once: the next rows are read while they are written.
 */
const places = Array.from({ length: sortedAtOnce / mostGathered + 1 }, () =>
  columnsFor(mostGathered, SharedArrayBuffer),
)
const shortestRow = 30 // bytes
const needs = new Set<number>()
let freshPieces = 0
let piecesHandedOn = 0
let rowsHandedOn = 0
let rowsPut = 0
/** How far the file is read, and how far it is handed on to be written. */
const bytes = { read: 0, handedOn: 0 }
let unsaid: ListedProblem[] = []

const gatherer = measurementGatherer(
  { accounts: register(accounts), indicators: register(indicators) },
  {
    bad: (row, { column, value, what }) => list(row, column, value === null ? null : String(value), what),
    fresh: (rows) => handOn('fresh', rows),
    repeated: (rows) => handOn('repeated', rows),
    sums: sumsWanted ? (state) => say({ kind: 'sums', state }, [state.sums.buffer]) : null,
  },
  needs,
  { most: sortedAtOnce, first: mostGathered, expected: statSync(text.path).size / shortestRow, room },
)
const read = await readAll()
sayProblems()
bytes.handedOn = bytes.read
saySeen()
say({ kind: 'end', needs, read })

/** Looks on as a survey does where its first rows only were looked at, and in any case gathers the measurements. */
async function readAll(): Promise<Read> {
  const take = taking()
  const surveyor = survey.assumed && surveyorOf(survey.assumed.file, survey.assumed.named)
  const row: OnRow = (...whole) => {
    surveyor?.row(...whole)
    take(...whole)
  }
  const seen = (read: number) => {
    bytes.read = read
    sayProblems()
    saySeen()
  }
  const pass = await readText(text, row, { seen, signal: undefined })
  const result = surveyor?.result(pass)
  const whole = result?.kind === 'surveyed' && holds(survey, result.survey) ? result.survey : null
  const found = surveyor ? whole : survey
  if (found && pass.kind === 'read') gatherer.end()
  return { pass, found }
}

function taking(): OnRow {
  const [part] = survey.plan.parts
  if (!part) throw new Error('A bug in Counterpart: a plan for no table')
  const problems = { add: list, count: () => 0, rows: () => 0, all: () => [] }
  const readPart = partReader(survey, part, { problems, leftOut: leftOut(), accounts: null, doubt: () => undefined })
  return wholeRows(survey.plan, { trimmed: false }, problems, (cells, row) => {
    const values = readPart(cells, row)
    if (!values) return
    rowsPut += 1
    gatherer.put(row, values)
  })
}

function list(...[row, column, value, what]: ListedProblem): void {
  unsaid.push([row, column, value === null ? null : shortened(value), what])
}

function sayProblems(): void {
  if (unsaid.length > 0) say({ kind: 'problems', problems: unsaid })
  unsaid = []
}

/** Reading is one half of the work, writing the other. */
function saySeen(): void {
  say({ kind: 'seen', done: (bytes.read + bytes.handedOn) / 2 })
}

/** One of the places, which the other thread is done with: of two pieces in a row each lies in one of them. */
function room(): Columns {
  waitUntilTaken(places.length - 1)
  freshPieces += 1
  const place = places[freshPieces % places.length]
  if (!place) throw new Error('A bug in Counterpart: there is no place for measurements')
  return place
}

function handOn(kind: 'fresh' | 'repeated', rows: Gathered): void {
  waitUntilTaken(places.length - 1)
  piecesHandedOn += 1
  rowsHandedOn += rows.rows
  say({ kind, rows })
  bytes.handedOn = Math.max(bytes.handedOn, (bytes.read * rowsHandedOn) / rowsPut)
  saySeen()
}

/** Waits while the other thread still has more than so many pieces to write. */
function waitUntilTaken(most: number): void {
  for (let done = Atomics.load(written, 0); piecesHandedOn - done > most; done = Atomics.load(written, 0))
    Atomics.wait(written, 0, done)
}
