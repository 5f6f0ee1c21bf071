import { readSettings, writeSetting } from '../store/settings.ts'
import { operandsOf } from '../terminal/arguments.ts'
import { textTable } from '../terminal/table.ts'
import { type Command, Refusal, refuse } from './command.ts'
import { withBook } from './with-book.ts'

export const settings: Command = {
  name: 'settings',
  operands: 'BOOK [KEY [VALUE]]',
  help: 'Reads all settings of a book, reads one, or sets one.',
  options: [],
  run: (args) => {
    const [file = '', key, value] = operandsOf(settings, args, 1, 3)
    return withBook(file, value === undefined ? 'read' : 'write', (book) => {
      const written = key !== undefined && value !== undefined ? writeSetting(book, key, value) : null
      if (written && !written.ok) throw new Refusal(written.problem)
      const all = Object.entries(readSettings(book))
      const shown = key === undefined ? all : all.filter(([name]) => name === key)
      if (shown.length === 0)
        refuse(
          'unknown-setting',
          `There is no setting ${key}. The settings are: ${all.map(([name]) => name).join(', ')}.`,
        )
      const rows = shown.map(([name, held]) => [name, held === null ? '(not set)' : String(held)])
      const columns = [
        { title: 'setting', align: 'left' },
        { title: 'value', align: 'left' },
      ] as const
      return { exit: 0, json: { settings: Object.fromEntries(shown) }, text: textTable(columns, rows) }
    })
  },
}
