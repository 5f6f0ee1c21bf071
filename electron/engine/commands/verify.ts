import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { operandsOf } from '../terminal/arguments.ts'
import { type FigureDifference, verifyStatement } from '../verify/verify-statement.ts'
import { type Command, refuse } from './command.ts'

type Difference = FigureDifference & { readonly file: string }

export const verify: Command = {
  name: 'verify',
  operands: 'PATH',
  help: 'Calculates statements again from the data inside them, and holds every printed figure against that.',
  options: [],
  run: async (args) => {
    const [path = ''] = operandsOf(verify, args, 1, 1)
    const files = filesAt(path)
    const differences: Difference[] = []
    for (const file of files) {
      const found = await verifyStatement(readFileSync(file))
      const name = basename(file)
      if (found.ok) differences.push(...found.value.map((one) => ({ file: name, ...one })))
      else differences.push({ file: name, figure: 'file', printed: found.problem.message, recomputed: '' })
    }
    const ok = differences.length === 0
    return { exit: ok ? 0 : 1, json: { ok, files: files.length, differences }, text: said(files.length, differences) }
  },
}

/** One PDF, or all of a folder's. */
function filesAt(path: string): readonly string[] {
  if (!existsSync(path)) refuse('no-file', `There is no file or folder ${path}. Check its name.`)
  if (!statSync(path).isDirectory()) return [path]
  const found = readdirSync(path).filter((name) => name.toLowerCase().endsWith('.pdf'))
  if (found.length === 0) refuse('no-file', `There is no PDF in ${path}. Name a statement, or the folder they are in.`)
  return found.toSorted().map((name) => join(path, name))
}

function said(files: number, differences: readonly Difference[]): string {
  if (differences.length === 0) {
    return `${files === 1 ? 'The statement is' : `All ${files} statements are`} what follows from the data inside.\n`
  }
  return differences
    .map(({ file, figure, printed, recomputed }) =>
      figure === 'file'
        ? `${file}: ${printed}\n`
        : `${file}, ${figure}: it says "${printed}", and "${recomputed}" follows from its data.\n`,
    )
    .join('')
}
