import { readFileSync } from 'node:fs'
import { availableParallelism, userInfo } from 'node:os'
import { dirname, resolve } from 'node:path'
import { shownSafely } from '../../../shared/runs/file-names.ts'
import type { Asked } from '../../../shared/runs/manifest.ts'
import { usualPattern } from '../../../shared/runs/name-pattern.ts'
import { mergeRuns } from '../runs/merge-runs.ts'
import { readManifest } from '../runs/read-manifest.ts'
import { printRun, type RunResult } from '../runs/run.ts'
import { type Arguments, asOf, operandsOf } from '../terminal/arguments.ts'
import { countedBar } from '../terminal/progress.ts'
import { type Answer, type Command, Refusal, refuse } from './command.ts'
import { localeOf } from './statement.ts'
import { withBook } from './with-book.ts'

export const run: Command = {
  name: 'run',
  operands: 'BOOK',
  help: 'Prints the statements of many accounts into a folder, with a manifest; --merge DIR… joins shards.',
  options: [
    { name: 'out', value: 'DIR', help: 'the folder for the PDFs and manifest.json' },
    { name: 'renewing-within', value: '90d', help: 'the accounts whose contract ends within so many days' },
    { name: 'all', value: null, help: 'all accounts' },
    { name: 'accounts', value: 'FILE', help: 'the accounts in a text file, an id on each line' },
    { name: 'failed-of', value: 'DIR', help: 'the accounts that an earlier run failed to print or skipped' },
    { name: 'brand', value: 'B', help: "one brand for all; each account's own" },
    { name: 'locale', value: 'L', help: "one language for all, such as nl-NL; each account's own" },
    { name: 'as-of', value: 'DAY', help: 'the last day that counts; today' },
    { name: 'name', value: 'PATTERN', help: `the files' names, such as "{name} {renewal}"; ${usualPattern}` },
    { name: 'jobs', value: 'N', help: 'how many threads print; as many as the machine has processors' },
    {
      name: 'resume',
      value: null,
      help: 'goes on with the run into this folder: makes exactly what is missing; a shard may begin with it',
    },
    { name: 'shard', value: 'I/N', help: 'prints the I-th of N fixed parts, so that N machines share a run' },
    { name: 'by', value: 'NAME', help: 'whose run it is; the name you are logged in by' },
    { name: 'merge', value: null, help: 'joins the manifests of the folders named, all shards of one run' },
  ],
  run: (args, terminal) => {
    if (args.has('merge')) return merged(args)
    const [file = ''] = operandsOf(run, args, 1, 1)
    const folder = args.text('out') ?? refuse('usage', 'Name the folder for the PDFs with --out DIR.')
    const asked: Asked = {
      select: selected(args),
      document: 'renewal',
      brand: args.text('brand'),
      locale: localeOf(args.text('locale')),
      asOf: asOf(args, terminal),
      pattern: args.text('name') ?? usualPattern,
      shard: shardIn(args),
    }
    const question = {
      ...{ asked, folder, resume: args.has('resume'), isUsualDay: args.text('as-of') === null, now: terminal.now },
      threads: jobs(args),
      by: args.text('by') ?? userInfo().username,
    }
    return withBook(file, asked.shard ? 'read' : 'write', async (book) => {
      const bar = countedBar('Printing statements', terminal)
      const interrupted = new AbortController()
      const stop = () => interrupted.abort()
      process.once('SIGINT', stop).once('SIGTERM', stop)
      try {
        const result = await printRun(book.file, question, {
          signal: interrupted.signal,
          told: ({ total, printed, failed, skipped }) => bar.at(printed + failed + skipped, total),
        })
        if (!result.ok) throw new Refusal(result.problem)
        return answer(result.value)
      } finally {
        process.off('SIGINT', stop).off('SIGTERM', stop)
        bar.stop()
      }
    })
  },
}

function answer({ folder, waiting, stopped, ...result }: RunResult): Answer {
  const { run: key, printed, failed, skipped, manifest } = result
  const ended = manifest === null ? `${left(waiting, stopped)}\n` : `The manifest is ${manifest}\n`
  const text = `Run ${key}: ${counted(printed, 'statement')} in ${folder}\n${notPrinted(result)}${ended}`
  const whole = manifest !== null && failed.length === 0 && skipped.length === 0
  const json = { ...result, waiting, stopped: stopped && { code: stopped.code, message: stopped.message } }
  return { exit: whole ? 0 : 1, json, text }
}

function merged(args: Arguments): Answer {
  const folders = operandsOf(run, args, 1, Number.POSITIVE_INFINITY)
  const out = args.text('out') ?? dirname(resolve(folders[0] ?? '.'))
  const result = mergeRuns(folders, out)
  if (!result.ok) throw new Refusal(result.problem)
  const { manifest, file } = result.value
  const { run: key, files, failed, skipped } = manifest
  return {
    exit: failed.length + skipped.length > 0 ? 1 : 0,
    json: { run: key, printed: files.length, failed, skipped, manifest: file },
    text: `Run ${key}: ${counted(files.length, 'statement')} in ${counted(folders.length, 'folder')}, each account once\n${notPrinted(manifest)}The manifest is ${file}\n`,
  }
}

/** What stopped a run and how it goes on; one whose book has changed does not. */
function left(waiting: number, stopped: RunResult['stopped']): string {
  if (stopped?.code === 'run-book-changed') return stopped.message
  const what = waiting === 0 ? 'Only the manifest is missing' : `${counted(waiting, 'account')} still to be printed`
  const how = stopped ? 'Then run the same command with --resume' : 'Run the same command with --resume'
  return `${stopped ? `${stopped.message} ` : ''}${what}. ${how}.`
}

function notPrinted({ failed, skipped }: Pick<RunResult, 'failed' | 'skipped'>): string {
  const named = (title: string, rows: RunResult['failed']) =>
    rows.map((one) => `${shownSafely(`${title}: ${one.accountId}. ${one.message}`)}\n`)
  return [...named('Failed', failed), ...named('Not ready', skipped)].join('')
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function selected(args: Arguments): Asked['select'] {
  const within = args.text('renewing-within')
  const list = args.text('accounts')
  const failedOf = args.text('failed-of')
  const ways = [args.has('all'), within !== null, list !== null, failedOf !== null].filter(Boolean).length
  if (ways !== 1) {
    refuse('usage', 'Say which accounts: one of --renewing-within 90d, --all, --accounts FILE, --failed-of DIR.')
  }
  if (within !== null) return { kind: 'renewing-within', days: daysIn(within) }
  if (list !== null) return { kind: 'accounts', ids: idsIn(list) }
  if (failedOf !== null) return { kind: 'accounts', ids: failedIn(failedOf) }
  return { kind: 'all' }
}

function daysIn(text: string): number {
  const days = /^(\d{1,4})d?$/.exec(text)?.[1]
  return days === undefined || Number(days) > 3660
    ? refuse('usage', `--renewing-within has to be days such as 90d, up to 3660d, and "${text}" is none.`)
    : Number(days)
}

function idsIn(file: string): string[] {
  try {
    const lines = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
    return lines.map((line) => line.trim()).filter((line) => line !== '')
  } catch {
    return refuse('no-file', `The list of accounts ${file} cannot be read. Check its name.`)
  }
}

function failedIn(folder: string): string[] {
  const manifest = readManifest(folder)
  if (!manifest.ok) throw new Refusal(manifest.problem)
  const ids = [...manifest.value.failed, ...manifest.value.skipped].map(({ accountId }) => accountId)
  return ids.length > 0 ? ids : refuse('run-no-accounts', `The run in ${folder} printed every account: none is left.`)
}

function shardIn(args: Arguments): Asked['shard'] {
  const text = args.text('shard')
  if (text === null) return null
  const [, index = '', of = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []
  const shard = { index: Number(index), of: Number(of) }
  return shard.index >= 1 && shard.index <= shard.of
    ? shard
    : refuse('usage', `--shard has to be a part such as 2/8, and "${text}" is none.`)
}

function jobs(args: Arguments): number {
  const text = args.text('jobs')
  if (text === null) return Math.min(availableParallelism(), 16)
  return /^\d{1,2}$/.test(text) && Number(text) >= 1
    ? Number(text)
    : refuse('usage', `--jobs has to be a number from 1 to 99, and "${text}" is none.`)
}
