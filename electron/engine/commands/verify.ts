import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { shownSafely } from '../../../shared/runs/file-names.ts'
import { manifestName } from '../../../shared/runs/manifest.ts'
import { filesOfRun, pdfsIn } from '../runs/verify-run.ts'
import { operandsOf } from '../terminal/arguments.ts'
import { issuedIn } from '../verify/issued-in.ts'
import { readInside, readPlain } from '../verify/read-plain.ts'
import { type FileDifference, type Found, type NamedFile, verifyFiles } from '../verify/verify-files.ts'
import { type Command, orRefuse, refuse } from './command.ts'
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
    const { files, claims, unlisted } = filesAt(path)
    const inFiles = await verifyFiles(files, undefined, { password, inBook })
    const found = { claims: [...claims, ...inFiles.claims], figures: inFiles.figures }
    const differences = [...found.claims, ...found.figures]
    const ok = differences.length === 0
    return {
      exit: ok ? 0 : 1,
      json: { ok, files: files.length, differences },
      text: `${said(files.length, found)}${unlisted}`,
    }
  },
}

type Files = {
  readonly files: readonly NamedFile[]
  readonly claims: readonly FileDifference[]
  /** A sentence where nobody says which files there have to be. */
  readonly unlisted: string
}

/** One PDF, a run's folder with its manifest, or all PDFs of a folder. */
function filesAt(path: string): Files {
  if (!existsSync(path)) refuse('no-file', `There is no file or folder ${path}. Check its name.`)
  if (!statSync(path).isDirectory())
    return { files: [{ name: basename(path), read: () => readPlain(path), claim: null }], claims: [], unlisted: '' }
  if (existsSync(join(path, manifestName))) return { ...orRefuse(filesOfRun(path)), unlisted: '' }
  const found = orRefuse(pdfsIn(path))
  if (found.length === 0) refuse('no-file', `There is no PDF in ${path}. Name a statement, or the folder they are in.`)
  return {
    files: found.toSorted().map((name) => ({ name, read: () => readInside(path, name), claim: null })),
    claims: [],
    unlisted: `There is no ${manifestName} in ${path}: nothing says whether these are all. A run writes it last.\n`,
  }
}

function said(files: number, { claims, figures }: Found): string {
  if (claims.length + figures.length > 0) {
    return [...claims.map(claimLine), ...figures.map(figureLine)].map((line) => `${shownSafely(line)}\n`).join('')
  }
  if (files === 0) return 'The run has printed no statement, so there is none to check.\n'
  return `${files === 1 ? 'The statement is' : `All ${files} statements are`} what follows from the data inside.\n`
}

function claimLine({ file, figure, printed, recomputed }: FileDifference): string {
  if (figure === 'file') return `${file}: ${printed}`
  if (figure === 'account') return `${file}: the account ${printed} is listed more than once.`
  if (figure === 'manifest')
    return `${file}: ${recomputed === '' ? 'no run has listed it' : 'it is listed twice'} in the manifest.`
  return `${file}, ${figure}: it is "${printed}", and the manifest says "${recomputed}".`
}

function figureLine({ file, figure, printed, recomputed }: FileDifference): string {
  if (figure === 'file') return `${file}: ${printed}`
  if (figure === 'model') return `${file}: no statement follows from the data inside.`
  if (figure === 'book') return `${file}: the book has issued no statement of just these bytes.`
  return `${file}, ${figure}: it says "${printed}", and "${recomputed}" follows from its data.`
}
