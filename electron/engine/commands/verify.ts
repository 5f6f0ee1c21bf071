import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Result } from '../../../shared/problem.ts'
import { manifestName } from '../../../shared/runs/manifest.ts'
import { filesOfRun } from '../runs/verify-run.ts'
import { operandsOf } from '../terminal/arguments.ts'
import { issuedIn } from '../verify/issued-in.ts'
import { type FileDifference, type NamedFile, verifyFiles } from '../verify/verify-files.ts'
import { type Command, Refusal, refuse } from './command.ts'
import { passwordFrom } from './password.ts'
import { withBook } from './with-book.ts'

export const verify: Command = {
  name: 'verify',
  operands: 'PATH',
  help: 'Calculates statements again from the data inside them, and holds every printed figure against that.',
  options: [
    { name: 'book', value: 'BOOK', help: "holds the PDF's hash against the one that was issued, too" },
    { name: 'password', value: null, help: 'for a locked PDF: COUNTERPART_PASSWORD, else it is asked for' },
  ],
  run: async (args, terminal) => {
    const [path = ''] = operandsOf(verify, args, 1, 1)
    const password = args.has('password') ? await passwordFrom(terminal) : null
    const book = args.text('book')
    const inBook = book === null ? null : await withBook(book, 'read', issuedIn)
    const { files, differences: found } = filesAt(path)
    const differences = [...found, ...(await verifyFiles(files, undefined, { password, inBook }))]
    const ok = differences.length === 0
    return { exit: ok ? 0 : 1, json: { ok, files: files.length, differences }, text: said(files.length, differences) }
  },
}

type Files = { readonly files: readonly NamedFile[]; readonly differences: readonly FileDifference[] }

/** One PDF, a run's folder with its manifest, or all PDFs of a folder. */
function filesAt(path: string): Files {
  if (!existsSync(path)) refuse('no-file', `There is no file or folder ${path}. Check its name.`)
  if (!statSync(path).isDirectory()) return { files: [{ file: path, name: basename(path) }], differences: [] }
  if (existsSync(join(path, manifestName))) return orRefusal(filesOfRun(path))
  const found = readdirSync(path).filter((name) => name.toLowerCase().endsWith('.pdf'))
  if (found.length === 0) refuse('no-file', `There is no PDF in ${path}. Name a statement, or the folder they are in.`)
  return { files: found.toSorted().map((name) => ({ file: join(path, name), name })), differences: [] }
}

function orRefusal<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.problem)
  return result.value
}

function said(files: number, differences: readonly FileDifference[]): string {
  if (differences.length === 0) {
    return `${files === 1 ? 'The statement is' : `All ${files} statements are`} what follows from the data inside.\n`
  }
  return differences
    .map(({ file, figure, printed, recomputed }) => {
      if (figure === 'file') return `${file}: ${printed}\n`
      if (figure === 'book') return `${file}: the book has issued no statement of just these bytes.\n`
      if (figure === 'manifest')
        return `${file}: ${recomputed === '' ? 'no run has listed it' : 'it is listed twice'} in the manifest.\n`
      return `${file}, ${figure}: it says "${printed}", and "${recomputed}" follows from its data.\n`
    })
    .join('')
}
