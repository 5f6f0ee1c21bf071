import { listBatches, undoBatch } from '../store/batches.ts'
import type { Book } from '../store/book.ts'
import { issuedFrom } from '../store/statements.ts'
import { operandsOf } from '../terminal/arguments.ts'
import { textTable } from '../terminal/table.ts'
import { type Command, Refusal, refuse } from './command.ts'
import { withBook } from './with-book.ts'

export const batches: Command = {
  name: 'batches',
  operands: 'BOOK',
  help: 'Lists what was imported, in order.',
  options: [],
  run: (args) => {
    const [file = ''] = operandsOf(batches, args, 1, 1)
    return withBook(file, 'read', (book) => ({ exit: 0, ...history(book) }))
  },
}

export const undo: Command = {
  name: 'undo',
  operands: 'BOOK BATCH',
  help: 'Takes a batch back: its rows go, and those it replaced return.',
  options: [],
  run: (args, terminal) => {
    const [file = '', batch = ''] = operandsOf(undo, args, 2, 2)
    if (!/^\d+$/.test(batch))
      refuse(
        'usage',
        `A batch is a number such as 3, and "${batch}" is none. List them with: counterpart batches ${file}`,
      )
    return withBook(file, 'write', (book) => {
      const undone = undoBatch(book, Number(batch))
      if (!undone.ok) throw new Refusal(undone.problem)
      const { removed, restored } = undone.value
      const issued = issuedFrom(book, [Number(batch)])
      if (issued.length > 0) terminal.err(`${stay(issued)}\n`)
      const text = `Batch ${batch} is undone: ${removed} rows removed, ${restored} restored.\n`
      return { exit: 0, json: history(book).json, text }
    })
  },
}

function stay(issued: readonly string[]): string {
  const one = issued.length === 1
  return `${one ? 'A statement was' : 'Statements were'} issued from its rows: ${issued.join(', ')}. ${one ? 'It stays' : 'They stay'} as issued, and the list of statements marks ${one ? 'it' : 'them'}.`
}

function history(book: Book) {
  const list = listBatches(book)
  const columns = [
    { title: 'batch', align: 'right' },
    { title: 'file', align: 'left' },
    { title: 'table', align: 'left' },
    { title: 'rows', align: 'right' },
    { title: 'at', align: 'left' },
    { title: '', align: 'left' },
  ] as const
  const rows = list.map((one) => [
    String(one.batch),
    one.file,
    one.table,
    String(one.rows),
    one.at,
    one.undone ? 'undone' : '',
  ])
  const json = {
    batches: list.map(({ batch, file, table, at, rows: count, undone }) => ({
      batch,
      file,
      table,
      at,
      rows: count,
      undone,
    })),
  }
  return { json, text: list.length === 0 ? 'Nothing was imported yet.\n' : textTable(columns, rows) }
}
